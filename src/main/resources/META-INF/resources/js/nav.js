/** The ways to the views, in the masthead. */

import { el, fill } from "./dom.js";

const LINKS = [
    ["", ".", "Search"],
    ["match", "?view=match", "Cross-match"],
    ["map", "?view=map", "Map"],
];

/** Shows which view is open. */
export function showNav(nav, { view }) {
    fill(
        nav,
        LINKS.map(([name, href, text]) => el("a", { href, "aria-current": name === view ? "page" : null }, text)),
        el("a", { href: "q/swagger-ui" }, "API"),
    );
}
