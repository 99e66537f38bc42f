package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {

    private static final Map<Archive, String> HEADERS = Map.of(
            Archive.ASASSN, "HJD,UT Date,Camera,mag,mag_err,Filter",
            Archive.ATLAS, "###MJD m dm F err maj apfit mag5sig Sky",
            Archive.CATALINA, "MasterID,Mag,Magerr,RA,Dec,MJD,Blend",
            Archive.ZTF, "oid,expid,hjd,mjd,mag,magerr,catflags,filtercode");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ASASSN   | 2456024.11934,2012-04-06.6,bb,14.229,0.031,V    | 2456024.11934,14.229,0.031,V
                    ATLAS    | 57240.377806 13.627 0.004 o 0 3.6 -0.497 19 20.8 | 57240.377806,13.627,0.004,o
                    CATALINA | 113,14.037,0.054,257.3,37.5,53557.327,0         | 53557.327,14.037,0.054,CV
                    GAIA     | 1734.5 14.027485                                | 2456932.0,14.027485,,G
                    ZTF      | 7,4,2458198.9,58198.4,14.2948,0.0127,0,zr       | 2458198.9,14.2948,0.0127,zr
                    """)
    void givesTimeMagnitudeErrorAndPassbandOfAGoodRow(Archive archive, String line, String point) throws IOException {
        assertThat(archive.point(row(archive, line))).hasValue(point);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ASASSN | 2456024.1,2012-04-06.6,bb,99.990,99.990,V
                    ASASSN | 2456024.1,2012-04-06.6,bb,>13.936,99.990,V
                    ATLAS  | 57240.3 13.6 0.004 o 1 3.6 -0.497 19 20.8
                    ATLAS  | 57240.3 -13.6 0.004 o 0 3.6 -0.497 19 20.8
                    ATLAS  | 57240.3 13.6 0.004 o 0 5.6 -0.497 19 20.8
                    ATLAS  | 57240.3 13.6 0.004 o 0 3.6 -0.05 19 20.8
                    ATLAS  | 57240.3 13.6 0.004 o 0 3.6 -0.497 16 20.8
                    ATLAS  | 57240.3 13.6 0.004 o 0 3.6 -0.497 19 16.8
                    ZTF    | 7,4,2458198.9,58198.4,14.2948,0.0127,32768,zr
                    """)
    void leavesOutWhatTheArchiveSaysIsNoMeasurement(Archive archive, String line) throws IOException {
        assertThat(archive.point(row(archive, line))).isEmpty();
    }

    private static Archive.Row row(Archive archive, String line) throws IOException {
        List<String> names = archive.names(new BufferedReader(new StringReader(HEADERS.getOrDefault(archive, line))));
        List<String> cells = List.of(line.strip().split(archive.separator(), -1));
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return new Archive.Row(row);
    }
}
