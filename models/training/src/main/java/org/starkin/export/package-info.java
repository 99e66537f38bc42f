/**
 * Writes networks as ONNX files, which is how what was trained reaches the product. {@link org.starkin.export.OnnxGraph}
 * is the way in. This package knows the file format alone: no network, no weights, no runtime.
 */
@NullMarked
package org.starkin.export;

import org.jspecify.annotations.NullMarked;
