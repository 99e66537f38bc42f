/**
 * Holds what lies in {@code k8s/} against what Kubernetes takes and against this project: schemas, references, routes, metrics. Nothing here
 * knows a cluster; {@link org.starkin.cluster.Overlay} renders what would be sent to one.
 */
@NullMarked
package org.starkin.cluster;

import org.jspecify.annotations.NullMarked;
