/**
 * Keeps what users answer about stars: sets of labels, each a history of answers and of the rankings that were made of them.
 * {@link org.starkin.label.LabelSets} is the way in. This package must not know how a ranking is made.
 */
@NullMarked
package org.starkin.label;

import org.jspecify.annotations.NullMarked;
