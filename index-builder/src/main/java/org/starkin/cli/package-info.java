/**
 * The command line of the index builder. It parses, prints and sets exit codes; the work is done elsewhere.
 */
@NullMarked
package org.starkin.cli;

import org.jspecify.annotations.NullMarked;
