/**
 * The walk of {@link org.starkin.graph} against other libraries, side by side in one run, and the server asked over
 * HTTP. It must not know light curves: only vectors, be they made up or those of a survey.
 */
@NullMarked
package org.starkin.contest;

import org.jspecify.annotations.NullMarked;
