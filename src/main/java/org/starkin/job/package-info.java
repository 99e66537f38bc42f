/**
 * Work that takes longer than a request may: it is queued, done piece by piece, and goes on where it was when the server is
 * started again. A feature that has such work is a {@link org.starkin.job.JobKind}; phases and times are told in the words of the
 * IVOA's Universal Worker Service 1.1. This package must not know what the work is.
 */
@NullMarked
package org.starkin.job;

import org.jspecify.annotations.NullMarked;
