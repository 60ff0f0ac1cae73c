// Prints what Netlify's own parsers read in the `_headers` and `_redirects` of a folder, as JSON.
//
//     node netlify.mjs TOOLS FOLDER

import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [tools, folder] = process.argv.slice(2);

/** @param {string} name */
const parser = (name) => import(pathToFileURL(join(tools, "node_modules", "@netlify", name, "lib", "index.js")).href);

const { parseAllHeaders } = await parser("headers-parser");
const { parseAllRedirects } = await parser("redirect-parser");
const headers = await parseAllHeaders({ headersFiles: [join(folder, "_headers")], minimal: true });
const redirects = await parseAllRedirects({ redirectsFiles: [join(folder, "_redirects")], minimal: true });

/** @param {Error[]} errors */
const said = (errors) => errors.map(({ message }) => message);

console.log(
  JSON.stringify({
    headers: headers.headers,
    redirects: redirects.redirects,
    errors: [...said(headers.errors), ...said(redirects.errors)],
  }),
);
