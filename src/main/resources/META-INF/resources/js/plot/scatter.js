/** The options shared by every plot of brightness. */

import { brightness, fixed } from "../format.js";
import { axis, padded } from "./axes.js";
import { errorBars, markers } from "./marks.js";
import { colour } from "./theme.js";
import { zoomAlong } from "./touch.js";

const FONT = "system-ui, sans-serif";

/**
 * @param series `[{band, slot, symbol, size, x[], y[], error[]}]`: columns of one length
 * @param axes `{xTitle, xRange, unit, isMagnitude, source, hasErrorBars, xText(x)}`; `source` is the star and the data it
 *     comes from
 */
export function scatterOption(series, axes, narrow) {
    const ink = colour("ink");
    const yTitle = axes.yTitle ?? (axes.isMagnitude ? "magnitude [mag]" : `flux [${axes.unit}]`);
    return {
        animation: false,
        textStyle: { fontFamily: FONT, color: ink },
        grid: { left: narrow ? 58 : 66, right: 14, top: 30, bottom: 46 },
        legend: legend(series, narrow),
        title: source(axes.source, narrow && series.length > 1),
        xAxis: axis(axes.xTitle, 28, axes.xRange, padded(series, "x")),
        yAxis: { ...axis(yTitle, narrow ? 42 : 50, undefined, padded(series, "y")), inverse: axes.isMagnitude },
        tooltip: tooltip(series, axes),
        toolbox: {
            show: true,
            itemSize: 0,
            feature: { dataZoom: { filterMode: "none", icon: { zoom: "none", back: "none" } } },
        },
        dataZoom: [zoomAlong({ xAxisIndex: 0 }), zoomAlong({ yAxisIndex: 0 })],
        series: series.flatMap((band) => [...bars(band, axes), markers(band)]),
    };
}

/** Error bars, unless they are not wanted. */
const bars = (band, { hasErrorBars = true }) => (hasErrorBars ? [errorBars(band)] : []);

/** Whose data these are, within the plot: it stays with the picture that is downloaded. */
function source(text, isCrowded) {
    return {
        show: !isCrowded,
        text,
        right: 12,
        top: 4,
        textStyle: { color: colour("ink-soft"), fontSize: 11, fontWeight: "normal" },
    };
}

function legend(series, narrow) {
    return {
        show: series.length > 1,
        selectedMode: false,
        top: 2,
        left: narrow ? 40 : 56,
        itemHeight: 9,
        itemWidth: 14,
        textStyle: { color: colour("ink") },
        data: series.map(({ band, slot, symbol }) => ({
            name: band,
            icon: symbol,
            itemStyle: { color: colour(`band-${slot}`) },
        })),
    };
}

function tooltip(series, axes) {
    const bandOf = new Map(series.map((band) => [band.band, band]));
    return {
        trigger: "item",
        renderMode: "richText",
        confine: true,
        backgroundColor: colour("paper-raised"),
        borderColor: colour("rule-strong"),
        textStyle: { color: colour("ink"), fontSize: 12.5 },
        formatter: ({ seriesName, seriesType, dataIndex }) => {
            return seriesType === "scatter" ? pointText(bandOf.get(seriesName), dataIndex, axes) : "";
        },
    };
}

function pointText({ band, x, y, error }, i, { isMagnitude, unit, xText }) {
    const bar = error[i] > 0 ? ` ± ${Number(error[i].toPrecision(2))}` : "";
    const value = isMagnitude ? fixed(y[i], 3) : brightness(y[i], false);
    return `${band}\n${xText(x[i])}\n${value}${bar} ${unit}`;
}
