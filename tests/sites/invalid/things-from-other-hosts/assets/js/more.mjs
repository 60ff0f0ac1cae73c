// https://comments.example/ may be named.
export const NAMESPACE = "http://www.w3.org/2000/svg";
export const more = () => import("⟦origin/loads-from-elsewhere⟧https://scripts.example/more.mjs");
