/**
 * The training module's command line: its verbs, each a command class of the package that does the work. It parses,
 * prints and sets exit codes, and holds nothing that another package would want.
 */
@NullMarked
package org.starkin.train;

import org.jspecify.annotations.NullMarked;
