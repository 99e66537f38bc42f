/**
 * The build as a job of Apache Spark: {@link org.starkin.spark.SurveyPartitions} deals a catalogue's files out to shards,
 * {@link org.starkin.spark.ShardJob} has a cluster write them, each by one task, whole or not at all. How a shard is made
 * is the index builder's business; this package must not know photometry, vectors or the index on disk, and no other
 * module may know this one.
 */
@NullMarked
package org.starkin.spark;

import org.jspecify.annotations.NullMarked;
