import { close } from "./panel.mjs";

export const open = () => close();
