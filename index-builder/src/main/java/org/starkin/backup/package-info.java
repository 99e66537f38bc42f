/**
 * A sky's files as files: {@link org.starkin.backup.SkyCheck} looks whether each is as it was written,
 * {@link org.starkin.backup.SnapshotTaking} copies those that count to a store beyond this machine's disk, and
 * {@link org.starkin.backup.Restoring} brings them back. A store holds each content once, by its sum, and a small list for each
 * snapshot. This package must not know what the files mean, nor HTTP but for the stores that are asked by it.
 */
@NullMarked
package org.starkin.backup;

import org.jspecify.annotations.NullMarked;
