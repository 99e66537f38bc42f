/** How a point gets its place, its colour and its size, on the graphics processor. */

/**
 * `tags` of a star: its class, its survey, whether it is selected; the first two name a texel of colour and, in its last channel,
 * 0: hidden, 1 (255): shown round, between (128): shown square.
 */
export const VERTEX = `
precision highp float;
precision highp int;

in vec2 position;
in vec2 sky;
in vec4 tags;
in float value;

uniform vec2 centre;
uniform vec2 scale;
uniform float blend;
uniform float size;
uniform float alpha;
uniform int mode;
uniform bool hasSelection;
uniform vec3 unknown;
uniform sampler2D classes;
uniform sampler2D surveys;
uniform sampler2D ramp;

out vec4 tint;
flat out float square;

const int BY_CLASS = 0;
const int BY_SURVEY = 1;

void main() {
    vec4 ofClass = texelFetch(classes, ivec2(int(tags.x + 0.5), 0), 0);
    vec4 ofSurvey = texelFetch(surveys, ivec2(int(tags.y + 0.5), 0), 0);
    bool isPlaced = blend == 0.0 || abs(sky.x) < 2.0;
    bool isShown = ofClass.a > 0.25 && ofSurvey.a > 0.25 && isPlaced;
    bool isLit = tags.z > 0.5;
    vec2 place = (mix(position, sky, blend) - centre) * scale;
    gl_Position = isShown ? vec4(place, 0.0, 1.0) : vec4(4.0, 4.0, 4.0, 1.0);
    gl_PointSize = hasSelection && isLit ? size + 2.0 : size;
    vec3 colour = unknown;
    square = 0.0;
    if (mode == BY_CLASS) {
        colour = ofClass.rgb;
        square = step(ofClass.a, 0.75);
    } else if (mode == BY_SURVEY) {
        colour = ofSurvey.rgb;
        square = step(ofSurvey.a, 0.75);
    } else if (value >= 0.0) {
        colour = texelFetch(ramp, ivec2(int(value * 255.0 + 0.5), 0), 0).rgb;
    }
    float opacity = !hasSelection ? alpha : isLit ? 1.0 : alpha * 0.25;
    tint = vec4(colour * opacity, opacity);
}
`;

export const FRAGMENT = `
precision mediump float;

in vec4 tint;
flat in float square;
out vec4 colour;

void main() {
    vec2 from = gl_PointCoord - 0.5;
    if (square < 0.5 && dot(from, from) > 0.25) {
        discard;
    }
    colour = tint;
}
`;
