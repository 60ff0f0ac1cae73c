"""The site as one of its pages shows it."""

from sitegen.graph.site import Site
from sitegen.render.links import Links
from sitegen.render.views import SiteView

FEED = "feed.xml"


def site_view(site: Site, links: Links) -> SiteView:
    """Return what every page shows, with the links of this one."""
    config = site.config
    home_url = config.prefix + (site.library.home.permalink if site.library.home is not None else "/")
    emergency = links.among([config.emergency_page] if config.emergency_page else [])
    contacts = site.library.registries.contacts
    return SiteView(
        title=config.title,
        tagline=config.tagline,
        description=config.description,
        language=config.language,
        direction=site.language.direction,
        home_url=home_url,
        publisher_name=config.publisher.name,
        crisis=tuple(contacts[i] for i in config.crisis_contacts if i in contacts),
        emergency=links.to(emergency[0]) if emergency else None,
        search=links.to(site.search) if site.search is not None else None,
        menu=links.menu(item for item in config.menu if item.page in site.library.pages),
        footer=links.menu(config.footer),
        quick_exit_url=config.quick_exit_url,
        feed_url=home_url + FEED,
    )
