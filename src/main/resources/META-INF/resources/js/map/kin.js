/** The star asked about and its kin, pointed out on the map and listed beside it. */

import { ask, similar } from "../api.js";
import { el, fill, hide } from "../dom.js";
import { fixed } from "../format.js";
import { askPlaces } from "./ask.js";
import { project } from "./hammer.js";
import { starAddress } from "./selection.js";

/**
 * The marks `{place, skyPlace, text, isQuery}` of a star and its nearest neighbours; lists them in `section`, with a button that
 * calls `closer()`.
 */
export async function showKin(section, data, state, closer, signal) {
    const onMap = data.head.surveys.map(({ survey }) => survey);
    const { star } = state;
    if (!onMap.includes(star.survey)) {
        const why = data.head.left_out.find(({ survey }) => survey === star.survey)?.reason ?? "there is no such survey";
        fill(section, el("p", { class: "warning" }, `${star.survey}/${star.id} is not on the map: ${why}.`), elsewhere(data, star));
        return [];
    }
    const { space } = data.head;
    const request = similar(star, state);
    const asking = ask({ ...request, parameters: { ...request.parameters, against: space } }, signal);
    asking.catch(() => {}); // awaited below: first is asked whether the star is on the map
    try {
        await askPlaces([star], space, signal);
    } catch (problem) {
        if (problem.code !== "not_on_map") {
            throw problem;
        }
        fill(section, elsewhere(data, star));
        return [];
    }
    const { hits } = await asking;
    const near = hits.filter(({ survey }) => onMap.includes(survey));
    const named = [star, ...near.map(({ survey, object_id: id }) => ({ survey, id }))];
    const { objects } = await askPlaces(named, space, signal);
    list(section, objects[0], near, { space, closer });
    return objects.map((object, i) => ({
        place: data.normalPlace(object),
        skyPlace: object.ra === null ? null : project(object.ra, object.dec),
        text: i === 0 ? `${object.survey}/${object.object_id}` : `${i}`,
        isQuery: i === 0,
    }));
}

/** Where else a star is that is not on this map: on the joint one, if there is one. */
function elsewhere({ head }, { survey, id }) {
    const name = `${survey}/${id}`;
    if (head.space === "joint" || !head.spaces.includes("joint")) {
        return el("p", { class: "warning" }, `${name} is on no map of this sky.`);
    }
    const href = `?view=map&star=${encodeURIComponent(survey)}/${encodeURIComponent(id)}&space=joint`;
    return el("p", { class: "warning" }, `${name} is not on the map of light curves; it may be on `, el("a", { href }, "that of light curves and spectra"), ".");
}

function list(section, query, hits, { space, closer }) {
    const onThisMap = space === "joint" ? "&view=map&space=joint" : "&view=map";
    const name = `${query.survey}/${query.object_id}`;
    fill(
        section,
        el(
            "div",
            { class: "row" },
            el("h2", {}, "The kin of ", el("a", { href: starAddress(query) }, name)),
            el("button", { type: "button", class: "tool", click: closer }, "Look at them closer"),
        ),
        el(
            "ol",
            { class: "map-kin" },
            hits.map((hit) =>
                el(
                    "li",
                    {},
                    el("a", { href: starAddress(hit) + onThisMap }, `${hit.survey}/${hit.object_id}`),
                    el("span", { class: "soft" }, ` ${hit.class ?? "no class"} · ${fixed(hit.similarity, 3)}`),
                ),
            ),
        ),
    );
}

export const hideKin = hide;
