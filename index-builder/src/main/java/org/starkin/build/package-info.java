/**
 * The build pipeline: read, clean, period, views, encode, write; with progress and a count of everything that was left
 * out. {@link org.starkin.build.SurveyBuild} makes a survey of a sky, {@link org.starkin.build.EmbeddingRun} a file of
 * vectors, {@link org.starkin.build.ShardBuild} a shard of a survey, to be taken into a sky with others by
 * {@link org.starkin.build.ShardMerge}; they share everything but where the stars go. The package joins
 * {@link org.starkin.survey}, {@link org.starkin.encoder} and {@link org.starkin.index} and must not know the command line.
 */
@NullMarked
package org.starkin.build;

import org.jspecify.annotations.NullMarked;
