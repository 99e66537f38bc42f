/**
 * The build as a job of Apache Spark: {@link org.starkin.spark.SurveyPartitions} deals a catalogue's files out to shards,
 * {@link org.starkin.spark.ShardJob} has a cluster write them, each by one task, whole or not at all, and
 * {@link org.starkin.spark.SparkBuild} makes the survey of them. How a shard is made and merged is the business of
 * {@link org.starkin.build}; this package must not know how stars are read, encoded and kept, and no other module may know
 * this one.
 */
@NullMarked
package org.starkin.spark;

import org.jspecify.annotations.NullMarked;
