/** The door to the map: fetches it, or says why there is none. The map that was shown last is kept. */

import { el, fill } from "../dom.js";
import { plural } from "../format.js";
import { say } from "../status.js";
import { readMap } from "./address.js";
import { MapData } from "./data.js";
import { canDraw, fetchScene } from "./stage.js";
import { MapView } from "./view.js";

let view = null;
let data = null;

export async function show(section, { state, signal, go, adjust }) {
    if (!canDraw()) {
        refuse(section, "This browser cannot draw the map", "It offers no WebGL 2. Everything else works without.");
        return;
    }
    say("Fetching the map …");
    fetchScene().catch(() => {}); // awaited where it is drawn
    try {
        data = await MapData.fetch(data, readMap(state.more).space, signal);
    } catch (problem) {
        if (problem.code !== "no_map") {
            throw problem;
        }
        say("");
        refuse(
            section,
            "This sky has no map yet",
            "Make one with ",
            el("code", {}, "./starkin map --sky DIR"),
            "; this page finds it without a restart of the server.",
        );
        return;
    }
    if (data.rows === 0) {
        const reasons = data.head.left_out.map(({ survey, reason }) => `${survey}: ${reason}.`);
        say("");
        refuse(section, "No survey is on the map", reasons.join(" "));
        return;
    }
    const open = (star) => go({ star, position: null, table: null });
    const turn = (more) => go({ view: "map", more });
    view ??= new MapView({ adjust, open, turn });
    await view.show(section, data, state, signal);
    say(`${plural(data.head.total, "star")} on the map.`);
}

const refuse = (section, heading, ...text) => fill(section, el("h2", {}, heading), el("p", {}, ...text));
