package org.starkin.similar;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.starkin.demo.SolrSkyProfile;

/** The same of a sky in a SolrCloud. */
@QuarkusTest
@TestProfile(SolrSkyProfile.class)
class PropertySearchOnSolrTest extends PropertySearchTest {}
