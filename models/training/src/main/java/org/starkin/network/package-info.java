/**
 * Networks, each written once. {@link org.starkin.network.Network} is a method over {@link org.starkin.network.Ops}: with
 * {@link org.starkin.network.ArrayOps} it learns, with {@link org.starkin.network.GraphOps} it becomes an ONNX file. This
 * package knows tensors and what views there are, never stars, labels or losses.
 */
@NullMarked
package org.starkin.network;

import org.jspecify.annotations.NullMarked;
