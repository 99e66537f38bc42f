/** What the peaks of a periodogram may be: the period, its multiples, its rivals, the aliases of nightly sampling. */

/** Peaks named. */
const MOST_PEAKS = 6;

/** Lower ones are no peaks but noise: a share of the highest. */
const LEAST_SHARE = 0.05;

const DAYS = [1, -1, 2, -2];

/**
 * The frequencies that matter beside a period, each once: `[{name, kind, frequency}]`; those nearer than a peak is wide are one.
 *
 * @param found periods in days, likeliest first
 * @param grid the frequencies that were scanned, as the server tells them
 */
export function marksOf(chosenDays, found, grid) {
    const chosen = 1 / chosenDays;
    const all = [
        { name: "P", kind: "chosen", frequency: chosen },
        ...found.map((days, i) => ({ name: i === 0 ? "found" : `rival ${i}`, kind: "rival", frequency: 1 / days })),
        { name: "P/2", kind: "multiple", frequency: 2 * chosen },
        { name: "2P", kind: "multiple", frequency: chosen / 2 },
        ...DAYS.map((days) => ({
            name: `${days < 0 ? "−" : "+"}${Math.abs(days)}/d`,
            kind: "alias",
            frequency: Math.abs(chosen + days),
        })),
    ];
    const marks = [];
    for (const mark of all.filter(({ frequency }) => isWithin(frequency, grid))) {
        const same = marks.find(({ frequency }) => Math.abs(frequency - mark.frequency) < widthOf(grid));
        if (same === undefined) {
            marks.push({ ...mark });
        } else {
            same.name += ` = ${mark.name}`;
        }
    }
    return marks;
}

/** The highest peaks `[{frequency, power}]`, highest first, none within the width of a higher one. */
export function highestPeaks(points, grid) {
    const apart = 1.5 * widthOf(grid);
    const byPower = points
        .filter((point, i) => point.power > (points[i - 1]?.power ?? 0) && point.power >= (points[i + 1]?.power ?? 0))
        .sort((a, b) => b.power - a.power);
    const least = LEAST_SHARE * (byPower[0]?.power ?? 0);
    const peaks = [];
    for (const { frequency_per_day: frequency, power } of byPower) {
        if (power >= least && peaks.every((peak) => Math.abs(peak.frequency - frequency) > apart)) {
            peaks.push({ frequency, power });
        }
        if (peaks.length === MOST_PEAKS) {
            break;
        }
    }
    return peaks;
}

/** The highest point between two frequencies, or null. */
export function highestWithin(points, from, to) {
    const within = points.filter(({ frequency_per_day: f }) => f >= from && f <= to);
    return within.length === 0 ? null : within.reduce((best, point) => (point.power > best.power ? point : best));
}

/** The width of a peak, cycles a day: the inverse of the time span. */
export const widthOf = (grid) => grid.step_per_day * grid.oversampling;

const isWithin = (frequency, grid) => frequency >= grid.lowest_per_day && frequency <= grid.highest_per_day;
