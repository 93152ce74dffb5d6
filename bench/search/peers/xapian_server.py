"""Xapian over HTTP: BM25 over terms that the caller has cut. Usage: xapian_server.py FOLDER PORT."""

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

import xapian

IN_TITLE = 5
folder, port = sys.argv[1], int(sys.argv[2])
writing = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OPEN)
reading = None


def add(documents):
    for one in documents:
        document = xapian.Document()
        for term in one["title"]:
            document.add_term(term, IN_TITLE)
        for term in one["text"]:
            document.add_term(term)
        document.set_data(one["id"])
        writing.add_document(document)


def find(terms):
    enquire = xapian.Enquire(reading)
    enquire.set_query(xapian.Query(xapian.Query.OP_OR, terms))
    return [match.document.get_data().decode() for match in enquire.get_mset(0, 20)]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self):
        global reading
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = None
        if self.path == "/add":
            add(body)
        elif self.path == "/ready":
            writing.commit()
            reading = xapian.Database(folder)
        else:
            answer = find([term.encode() for term in body])
        text = json.dumps(answer).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(text)}\r\n\r\n"
        # One write: two would wait for each other (Nagle).
        self.wfile.write(head.encode() + text)

    def log_message(self, *args):
        pass


HTTPServer(("127.0.0.1", port), Handler).serve_forever()
