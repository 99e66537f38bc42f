"""Reads answers as an astronomer would: the cone search by pyvo, tables by astropy. Any fault ends it."""

import sys
import warnings

from astropy.io.votable import parse
from astropy.table import Table
from pyvo.dal import DALQueryError, SCSService
from pyvo.io import vosi

scs, files = sys.argv[1], sys.argv[2:]

service = SCSService(scs)
found = service.search(pos=(10.0005, -30.0), radius=0.001)
assert len(found) > 0, "no star found"
assert found[0].id and abs(found[0].pos.ra.deg - 10.0) < 0.01, found[0]
assert {column.name for column in service.columns} >= {"id", "ra", "dec", "class"}
try:
    service.search(pos=(10, -30), radius=90)
    raise AssertionError("a cone that is too wide is answered")
except DALQueryError as error:
    assert "exceeds" in str(error), error
capabilities = vosi.parse_capabilities(scs + "/capabilities")
assert any(capability.standardid == "ivo://ivoa.net/std/ConeSearch" for capability in capabilities)
assert vosi.parse_availability(scs + "/availability").available

warnings.simplefilter("error")
warnings.filterwarnings("ignore", category=DeprecationWarning)
warnings.filterwarnings("ignore", category=ResourceWarning)
for file in files:
    if file.endswith(".csv"):
        table = Table.read(file, format="ascii.csv")
    else:
        votable = parse(file, verify="exception")
        table = votable.get_first_table().to_table()
        if "ra" in table.colnames:
            assert table["ra"].unit == "deg", file
            assert any(system.system == "ICRS" for system in votable.iter_coosys()), file
        if "time" in table.colnames:
            assert len(list(votable.iter_timesys())) == 1, file
    assert len(table) > 0, file
print("read", len(files), "tables")
