/** The ways to the views, in the masthead. */

import { el, fill } from "./dom.js";
import { basketLink } from "./rare/basket-buttons.js";

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
        basketLink(view === "rare"),
        el("a", { href: "q/swagger-ui" }, "API"),
    );
}
