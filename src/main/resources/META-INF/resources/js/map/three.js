/** The one door to the library that draws the map's points (three.js): the build unpacks it here, under vendor/. */

export {
    BufferAttribute,
    BufferGeometry,
    Camera,
    DataTexture,
    GLSL3,
    NearestFilter,
    Points,
    RawShaderMaterial,
    Scene,
    WebGLRenderer,
} from "../../vendor/three.module.min.js";
