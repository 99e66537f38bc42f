/** A small chart of the sky around a source, north up and east left: candidates by size of their probability. */

import { Chart } from "../plot/chart.js";
import { axis } from "../plot/axes.js";
import { colour } from "../plot/theme.js";
import { fixed } from "../format.js";
import { probability } from "./verdict.js";

const ARCSEC = 3600;
const CIRCLE_STEPS = 120;
const OTHERS = "no candidates";

export class SkyChart extends Chart {
    constructor() {
        super("On the sky");
        this.figure.classList.add("sky-chart");
    }

    /** `around` is `{place, objects}`: the source's position, or null, and every star near it. */
    show(source, { matches, sources }, { place, objects }) {
        const name = source.object === undefined ? "position" : `${source.object.survey}/${source.object.id}`;
        this.figure.hidden = place === null;
        if (place === null) {
            return;
        }
        const radius = Math.max(...sources.map(({ radius_arcsec: arcsec }) => arcsec ?? 0), 1);
        const candidates = matches.map((match) => ({ ...match, ...offset(place, match) }));
        const isCandidate = new Set(matches.map(({ survey, object_id: id }) => `${survey}/${id}`));
        const others = objects
            .map((star) => ({ ...star, ...offset(place, star), name: `${star.survey}/${star.object_id}` }))
            .filter((star) => !isCandidate.has(star.name) && star.name !== name);
        super.show({
            draw: () => option({ name, radius, candidates, others }),
            description: `The sky around ${name}: ${candidates.length} candidates within ${fixed(radius, 1)} arcsec, ${others.length} other stars`,
            note: "North is up, east to the left. The larger the dot, the likelier; crosses are stars of the sky that are no candidates.",
            name: "sky-chart",
            data: () => ({
                columns: ["survey", "object_id", "east_arcsec", "north_arcsec", "p_match"],
                rows: [...candidates, ...others].map((star) => [star.survey, star.object_id, star.east, star.north, star.p_match]),
            }),
        });
    }
}

/** Where a star lies from a place, arcseconds to the east and north: the tangent plane is flat over so small a patch. */
function offset(place, { ra, dec }) {
    const difference = ((ra - place.ra + 540) % 360) - 180;
    return { east: difference * Math.cos((place.dec * Math.PI) / 180) * ARCSEC, north: (dec - place.dec) * ARCSEC };
}

function option({ name, radius, candidates, others }) {
    const reach = [...candidates, ...others].reduce(
        (most, { east, north }) => Math.max(most, Math.abs(east), Math.abs(north)),
        radius,
    );
    const range = [-1.08 * reach, 1.08 * reach];
    const surveys = [...new Set(candidates.map(({ survey }) => survey))];
    return {
        animation: false,
        grid: { left: 58, right: 18, top: 30, bottom: 46 },
        legend: {
            show: true,
            top: 2,
            textStyle: { color: colour("ink") },
            data: [name, ...(others.length > 0 ? [OTHERS] : []), ...surveys],
        },
        xAxis: { ...axis("east [arcsec]", 28, range), inverse: true },
        yAxis: axis("north [arcsec]", 42, range),
        tooltip: {
            renderMode: "richText",
            confine: true,
            backgroundColor: colour("paper-raised"),
            textStyle: { color: colour("ink") },
            formatter: ({ data }) => data.text ?? "",
        },
        series: [
            circle(radius),
            { type: "scatter", name, symbol: "diamond", symbolSize: 12, data: [{ value: [0, 0], text: name }], itemStyle: { color: colour("ink") } },
            { type: "scatter", name: OTHERS, symbol: "path://M0,4 L4,4 L4,0 L5,0 L5,4 L9,4 L9,5 L5,5 L5,9 L4,9 L4,5 L0,5 Z", symbolSize: 9, data: others.map(otherPoint), itemStyle: { color: colour("ink-soft") } },
            ...surveys.map((survey, i) => ({
                type: "scatter",
                name: survey,
                symbol: ["circle", "triangle", "rect"][i % 3],
                data: candidates.filter((star) => star.survey === survey).map(candidatePoint),
                itemStyle: { color: colour(`band-${["blue", "vermillion", "green", "purple", "orange", "sky"][i % 6]}`), opacity: 0.8 },
            })),
        ],
    };
}

const otherPoint = ({ east, north, name }) => ({ value: [east, north], text: name });

const candidatePoint = ({ east, north, survey, object_id: id, p_match: p, separation_arcsec: arcsec }) => ({
    value: [east, north],
    symbolSize: 7 + 15 * Math.sqrt(p),
    text: `${survey}/${id}\np_match ${probability(p)}\n${fixed(arcsec, 2)} arcsec`,
});

function circle(radius) {
    const points = Array.from({ length: CIRCLE_STEPS + 1 }, (_, i) => {
        const angle = (2 * Math.PI * i) / CIRCLE_STEPS;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    return { type: "line", name: "radius", data: points, symbol: "none", silent: true, lineStyle: { color: colour("rule-strong"), type: "dashed", width: 1 } };
}
