"""A SAMP hub with the Web Profile (astropy's), whose user says yes or no as told, and perhaps a program that takes tables.

usage: samp-hub.py yes|no taker|nobody

Writes a line of JSON when it is ready, when a page asks to be let in, and when the program has read a table. Ends with its standard input.
"""

import json
import socket
import sys
import tempfile
import threading
import time
from pathlib import Path

from astropy import log
from astropy.samp import SAMPHubServer, SAMPIntegratedClient, conf
from astropy.table import Table

WEB_PORT = 21012
DEADLINE_S = 60


def tell(**what):
    print(json.dumps(what), flush=True)


class User:
    """Stands where a hub has a dialog: the hub gives it two queues."""

    queue_request = None
    queue_result = None

    def answer(self, consents):
        while True:
            identity, _, origin = self.queue_request.get()
            tell(event="asked", name=identity["samp.name"], origin=origin)
            self.queue_result.put(consents)


def wait_for_port():
    """The port is the profile's own; another run of these tests may have it for a moment."""
    deadline = time.monotonic() + DEADLINE_S
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("localhost", WEB_PORT))
                return
            except OSError:
                time.sleep(0.2)
    raise SystemExit(f"port {WEB_PORT} is taken")


def receive(private_key, sender_id, mtype, parameters, extra):
    table = Table.read(parameters["url"], format="votable")
    stars = [f"{row['survey']}/{row['object_id']}" for row in table]
    tell(event="table", mtype=mtype, name=parameters["name"], url=parameters["url"], stars=stars)


def main(consents, listens):
    log.setLevel("ERROR")
    conf.use_internet = False
    wait_for_port()
    user = User()
    lock = Path(tempfile.mkdtemp()) / "samp"
    hub = SAMPHubServer(addr="127.0.0.1", lockfile=str(lock), web_profile=True, web_profile_dialog=user)
    hub.start()
    threading.Thread(target=user.answer, args=[consents], daemon=True).start()
    client = SAMPIntegratedClient(name="taker", addr="127.0.0.1")
    client.connect(hub=hub)
    if listens:
        client.bind_receive_notification("table.load.votable", receive)
    tell(event="ready")
    sys.stdin.read()
    client.disconnect()
    hub.stop()


main(sys.argv[1] == "yes", sys.argv[2] == "taker")
