import { open } from "⟦asset/missing⟧./menu/open.mjs";

open();
