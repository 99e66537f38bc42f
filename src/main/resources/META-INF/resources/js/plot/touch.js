/**
 * How a plot is enlarged and moved. With a mouse: dragging frames a part; the wheel with Ctrl enlarges, dragging with Shift moves. With
 * fingers: two enlarge, one moves what is enlarged; up and down it moves the page, as anywhere.
 */

const FINGER_PX = 20;
const MOUSE_PX = 8;

/** Whether the reader points with a finger. */
export const isTouched = () => matchMedia("(pointer: coarse)").matches;

/** How far from a thing a click or a tap on it may fall. */
export const reachPx = () => (isTouched() ? FINGER_PX : MOUSE_PX);

/** The plotting library's way to enlarge along an axis, `{xAxisIndex: 0}` or `{yAxisIndex: 0}`. */
export const zoomAlong = (which) => ({
    type: "inside",
    ...which,
    filterMode: "none",
    zoomOnMouseWheel: "ctrl",
    moveOnMouseMove: isTouched() ? true : "shift",
    preventDefaultMouseMove: !isTouched(),
});

/** Turns on framing by dragging where there is a mouse: fingers would no longer enlarge or move. */
export function frameByDragging(chart) {
    chart.dispatchAction({ type: "takeGlobalCursor", key: "dataZoomSelect", dataZoomSelectActive: !isTouched() });
}
