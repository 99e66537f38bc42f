/** A line drawn by hand, with as few corners as show it (Douglas and Peucker 1973). */

const MOST_CORNERS = 60;

export function simplified(points) {
    const size = Math.max(...[0, 1].map((axis) => spread(points.map((point) => point[axis]))));
    let tolerance = size / 400;
    let corners = points;
    while (corners.length > MOST_CORNERS) {
        corners = reduced(points, tolerance);
        tolerance *= 1.5;
    }
    return corners.length >= 3 ? corners : points.slice(0, 3);
}

const spread = (values) => Math.max(...values) - Math.min(...values);

function reduced(points, tolerance) {
    if (points.length < 3) {
        return points;
    }
    const [first, last] = [points[0], points.at(-1)];
    let farthest = 0;
    let most = 0;
    for (let i = 1; i < points.length - 1; i++) {
        const far = distance(points[i], first, last);
        if (far > most) {
            [farthest, most] = [i, far];
        }
    }
    if (most <= tolerance) {
        return [first, last];
    }
    return [...reduced(points.slice(0, farthest + 1), tolerance).slice(0, -1), ...reduced(points.slice(farthest), tolerance)];
}

function distance([x, y], [x1, y1], [x2, y2]) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    return length === 0
        ? Math.hypot(x - x1, y - y1)
        : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
