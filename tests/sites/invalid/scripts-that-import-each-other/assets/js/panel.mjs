import { open } from "⟦asset/cycle⟧./menu.mjs";

export const close = () => open();
