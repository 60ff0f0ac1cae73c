"""What texts say of hours and days, against what the registries say."""
