/** The one door to the plotting library (Apache ECharts): the build unpacks it here, under vendor/. */

export { init } from "../../vendor/echarts.esm.min.js";
