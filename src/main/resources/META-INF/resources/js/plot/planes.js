/** The Hertzsprung-Russell and colour-magnitude planes: a star and its kin among other stars, hot and blue to the left, bright upwards. */

import { fixed } from "../format.js";
import { axis, padded } from "./axes.js";
import { colour } from "./theme.js";
import { zoomAlong } from "./touch.js";

/** A number of the server's rows: its columns, and how it is written. `from` is where a number comes from that heads tell, too. */
const TEFF = { name: "Teff", key: "teff_k", low: "teff_low_k", high: "teff_high_k", from: "teff_from", unit: "K", digits: 0, isLog: true };
const LOG_G = { name: "log g", key: "log_g", low: "log_g_low", high: "log_g_high", from: "log_g_from", unit: "dex, cgs", digits: 2 };
const ABSOLUTE_V = {
    name: "absolute V",
    key: "absolute_v_mag",
    low: "absolute_v_low_mag",
    high: "absolute_v_high_mag",
    from: "absolute_v_from",
    unit: "mag",
    digits: 2,
};
const ABSOLUTE_G = { name: "absolute G", key: "absolute_g_mag", unit: "mag", digits: 2 };
const BP_RP = { name: "BP − RP", key: "bp_rp_mag", unit: "mag", digits: 2 };
const B_V = { name: "B − V", key: "b_v_mag", unit: "mag", digits: 2 };

/** By the name in the page's address. */
export const PLANES = {
    teff_log_g: { title: "Teff, log g", x: TEFF, y: LOG_G },
    teff_absolute_v: { title: "Teff, absolute V", x: TEFF, y: ABSOLUTE_V },
    bp_rp_absolute_g: { title: "BP − RP, absolute G", x: BP_RP, y: ABSOLUTE_G },
    b_v_absolute_v: { title: "B − V, absolute V", x: B_V, y: ABSOLUTE_V },
};

/** Where temperatures are written on their logarithmic axis, kelvin. */
const TEMPERATURES = [2000, 2500, 3000, 3500, 4000, 5000, 6000, 7000, 8000, 10_000, 12_000, 15_000, 20_000, 30_000, 40_000, 50_000, 100_000];

export const standsIn = ({ x, y }, row) => isNumber(row[x.key]) && isNumber(row[y.key]);

const isNumber = (value) => value !== null && value !== undefined;

/** Whether the sky knows both numbers, or a head of the encoder tells one. */
const isKnown = ({ x, y }, row) => row[x.from] !== "head" && row[y.from] !== "head";

/** What a `Chart` shows: `star` a row of the server, or null where it does not stand in the plane, `kin` and `others` many. */
export function planePlot(name, plane, { star, kin, others }) {
    const groups = groupsOf(name, plane, { star, kin, others }).filter(({ rows }) => rows.length > 0);
    return {
        draw: (narrow, width) => option(plane, groups, star, { narrow, width }),
        description: described(name, plane, { star, kin, others }),
        data: () => ({
            columns: ["survey", "object_id", "drawn_as", ...columnsOf(plane)],
            rows: groups.flatMap(({ title, rows }) =>
                rows.map((row) => [row.survey, row.object_id, title, ...columnsOf(plane).map((column) => row[column] ?? "")]),
            ),
        }),
    };
}

const columnsOf = ({ x, y }) => [x, y].flatMap(({ key, low, high, from }) => [key, low, high, from].filter((column) => column !== undefined));

function groupsOf(name, plane, { star, kin, others }) {
    const halves = (rows, title, look) => [
        { title: `${title}, known`, rows: rows.filter((row) => isKnown(plane, row)), isFilled: true, ...look },
        { title: `${title}, by the encoder`, rows: rows.filter((row) => !isKnown(plane, row)), isFilled: false, ...look },
    ];
    return [
        ...halves(others, "stars of the sky", { symbol: "circle", size: 4.5, slot: "ink-soft", opacity: 0.55, z: 2 }),
        ...halves(kin, "its kin", { symbol: "triangle", size: 11, slot: "band-vermillion", opacity: 1, z: 4 }),
        ...halves(star === null ? [] : [star], name, { symbol: "diamond", size: 17, slot: "accent", opacity: 1, z: 6 }),
    ];
}

/** The coordinate on an axis; of temperatures their logarithm. */
const along = ({ key, isLog }, row) => (isLog ? Math.log10(row[key]) : row[key]);
const alongNumber = ({ isLog }, number) => (isLog ? Math.log10(number) : number);

function described(name, plane, { star, kin, others }) {
    const where = star === null ? `${name} does not stand in this plane` : `${name}: ${numberText(plane.x, star)}, ${numberText(plane.y, star)}`;
    return `${plane.title}: ${where}; ${kin.length} of its kin and ${others.length} other stars. Hot to the left, bright upwards.`;
}

/** A number with its unit and, where a head tells it, the interval. */
export function numberText({ name, key, low, high, from, unit, digits }, row) {
    const told = row[from] === "head" ? ` (encoder, ${fixed(row[low], digits)} to ${fixed(row[high], digits)})` : "";
    return `${name} ${fixed(row[key], digits)} ${unit}${told}`;
}

function option(plane, groups, star, { narrow, width }) {
    const { x, y } = plane;
    const rows = groups.flatMap(({ rows: some }) => some);
    const bars = star === null ? [] : [star];
    const range = (number) => padded([{ v: rows.map((row) => along(number, row)).concat(ends(number, bars)) }], "v");
    return {
        animation: false,
        textStyle: { fontFamily: "system-ui, sans-serif", color: colour("ink") },
        grid: { left: narrow ? 46 : 56, right: 16, top: narrow ? 24 * groups.length + 6 : 40, bottom: 46 },
        legend: legend(groups, narrow, width),
        xAxis: { ...(x.isLog ? kelvin(range(x)) : axis(`${x.name} [${x.unit}]`, 28, undefined, range(x))), inverse: x.isLog === true },
        yAxis: { ...axis(`${y.name} [${y.unit}]`, narrow ? 30 : 38, undefined, range(y)), inverse: true },
        tooltip: {
            trigger: "item",
            renderMode: "richText",
            confine: true,
            backgroundColor: colour("paper-raised"),
            borderColor: colour("rule-strong"),
            textStyle: { color: colour("ink"), fontSize: 12.5 },
            formatter: ({ seriesIndex, dataIndex }) => tooltip(plane, groups[seriesIndex]?.rows[dataIndex]),
        },
        toolbox: {
            show: true,
            itemSize: 0,
            feature: { dataZoom: { filterMode: "none", icon: { zoom: "none", back: "none" } } },
        },
        dataZoom: [zoomAlong({ xAxisIndex: 0 }), zoomAlong({ yAxisIndex: 0 })],
        series: [...groups.map((group) => points(plane, group)), ...bars.map((row) => errorBars(plane, row))],
    };
}

const ends = (number, rows) =>
    rows.flatMap((row) => [row[number.low], row[number.high]].filter(isNumber).map((end) => alongNumber(number, end)));

function kelvin(range) {
    const values = TEMPERATURES.map(Math.log10).filter((value) => value > range[0] && value < range[1]);
    const plain = axis("Teff [K]", 28, undefined, range);
    return {
        ...plain,
        axisLabel: { ...plain.axisLabel, customValues: values, formatter: (value) => String(Math.round(10 ** value)), showMinLabel: true, showMaxLabel: true },
        axisTick: { show: true, customValues: values },
        splitLine: { show: false },
    };
}

function legend(groups, narrow, width) {
    return {
        orient: narrow ? "vertical" : "horizontal",
        selectedMode: false,
        top: 2,
        left: narrow ? 40 : 50,
        itemHeight: 9,
        itemWidth: 14,
        textStyle: { color: colour("ink"), width: width - 80, overflow: "truncate" },
        data: groups.map((group) => ({ name: group.title, icon: group.symbol, itemStyle: look(group, 1) })),
    };
}

/** Filled where both numbers are known, hollow where a head tells one. */
function look({ isFilled, slot, opacity }, strength = opacity) {
    return isFilled
        ? { color: colour(slot), opacity: strength, borderColor: colour("paper"), borderWidth: 0.5 }
        : { color: "transparent", opacity: strength, borderColor: colour(slot), borderWidth: 1.4 };
}

function points({ x, y }, group) {
    return {
        type: "scatter",
        name: group.title,
        z: group.z,
        data: group.rows.map((row) => [along(x, row), along(y, row)]),
        symbol: group.symbol,
        symbolSize: group.size,
        itemStyle: look(group),
        emphasis: { itemStyle: { borderColor: colour("ink"), borderWidth: 1.5 } },
    };
}

/** The intervals of a star, along both axes. */
function errorBars({ x, y }, row) {
    const at = [along(x, row), along(y, row)];
    const from = (number, side, i) => (isNumber(row[number[side]]) ? alongNumber(number, row[number[side]]) : at[i]);
    return {
        type: "custom",
        name: "interval",
        z: 5,
        silent: true,
        tooltip: { show: false },
        clip: true,
        data: [at],
        renderItem: (_, api) => {
            const [left, y0] = api.coord([from(x, "low", 0), at[1]]);
            const [right] = api.coord([from(x, "high", 0), at[1]]);
            const [x0, low] = api.coord([at[0], from(y, "low", 1)]);
            const [, high] = api.coord([at[0], from(y, "high", 1)]);
            const pathData = `M${left} ${y0}H${right}M${x0} ${low}V${high}`;
            return { type: "path", shape: { pathData }, style: { stroke: colour("accent"), fill: "none", lineWidth: 2 } };
        },
    };
}

function tooltip({ x, y }, row) {
    return row === undefined
        ? ""
        : [`${row.survey}/${row.object_id}${row.class === null ? "" : `, ${row.class}`}`, numberText(x, row), numberText(y, row)].join("\n");
}
