/** Anchors on headings and a table of contents from them, which the other tools bring along. */
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function addAnchors(markdown) {
  markdown.renderer.rules.heading_open = (tokens, index, options, _environment, self) => {
    tokens[index].attrSet("id", slug(tokens[index + 1].content));
    return self.renderToken(tokens, index, options);
  };
}

const headings = (html) => [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/g)].map(([, id, words]) => ({ id, words }));

export default function configure(eleventy) {
  eleventy.amendLibrary("md", addAnchors);
  eleventy.addFilter("headings", headings);
  eleventy.addFilter("day", (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter("ordered", (pages) => [...pages].sort((one, other) => one.data.order - other.data.order));
  eleventy.addPassthroughCopy({ "style.css": "style.css" });
  return { dir: { input: "content", includes: "../layouts", output: "_site" }, markdownTemplateEngine: false };
}
