"""Simpul for Python 3.8 and newer, in one file: copy it beside your program. Standard library only.

    from simpul import Simpul, Refused

    bus = Simpul("https://simpul.example.go.id:8443", ca="root.crt", certificate="me.crt", key="me.key")
    try:
        answer = bus.verify("3509010101900001", {"NAMA_LGKP": "BUDI"}, officer="Siti Aminah", use="verifikasi-bansos")
    except Refused as problem:
        print(problem.code, problem.fix)
"""

import base64
import http.client
import json
import socket
import ssl
import time
import urllib.parse


class SimpulError(Exception):
    """Whatever went wrong. `code` is the problem's stable name."""

    def __init__(self, code, status=0, title="", fix="", exchange="", details=None):
        super().__init__("%s (%s) %s" % (code, status, title))
        self.code = code
        self.status = status
        self.title = title
        self.fix = fix
        self.exchange = exchange
        self.details = details or {}


class Refused(SimpulError):
    """The bus or Dukcapil said no; asking the same again gives the same."""


class NotFound(Refused):
    """Nobody has this NIK."""


class Unavailable(SimpulError):
    """Nothing was answered now; another time it may be."""


class NotSent(Unavailable):
    """No connection: nothing was asked, and nothing was charged."""


class Unknown(SimpulError):
    """The connection broke after the request was sent: it may have been answered and charged."""


class Simpul:
    """One system of a member. Either certificate and key, or token_url with client_id and client_secret.

    `on_behalf` is the member for which it acts, where a delegation lets it.
    """

    LONGEST_WAIT = 30

    def __init__(self, url, ca=None, certificate=None, key=None, token_url=None, client_id=None, client_secret=None,
                 scope=None, on_behalf=None, timeout=15, attempts=3, sleep=time.sleep):
        if bool(certificate) == bool(token_url):
            raise ValueError("Give either certificate and key, or token_url, client_id and client_secret")
        self._url = urllib.parse.urlsplit(url)
        self._tls = ssl.create_default_context(cafile=ca)
        if certificate:
            self._tls.load_cert_chain(certificate, key)
        self._token_tls = ssl.create_default_context(cafile=ca)
        self._token_url = urllib.parse.urlsplit(token_url) if token_url else None
        self._client = (client_id, client_secret)
        self._scope = scope
        self._on_behalf = on_behalf
        self._token = ("", 0.0)
        self._timeout = timeout
        self._attempts = attempts
        self._sleep = sleep

    def verify(self, nik, known, officer, use):
        """Whether what is known of a resident is right; dates as YYYY-MM-DD."""
        return self.call("kependudukan/verifikasi", {"nik": nik, "unsur": known}, officer, use)

    def retrieve(self, nik, officer, use, elements=None):
        """The elements that the agreement permits."""
        body = {"nik": nik}
        if elements:
            body["elemen"] = list(elements)
        return self.call("kependudukan/data", body, officer, use)

    def call(self, service, body, officer, use):
        """Any service that answers at once."""
        text = json.dumps(body).encode("utf-8")
        for attempt in range(1, self._attempts + 1):
            try:
                return self._once(service, text, officer, use)
            except NotSent:
                wait = attempt
                if attempt == self._attempts:
                    raise
            except Unavailable as problem:
                wait = problem.details.get("retryAfter", 0)
                if attempt == self._attempts or not 0 < wait <= self.LONGEST_WAIT:
                    raise
            self._sleep(wait)

    def _once(self, service, body, officer, use):
        status, answered, content = self._ask(service, body, officer, use)
        if status == 401 and self._token_url and content.get("kode") == "token-expired":
            # Nothing was asked of anybody with it. A second one that is refused is no matter of time.
            self._token = ("", 0.0)
            status, answered, content = self._ask(service, body, officer, use)
        if status == 200:
            return content
        raise _problem(status, answered, content)

    def _ask(self, service, body, officer, use):
        headers = {"Content-Type": "application/json", "Simpul-Petugas": officer.encode("utf-8"), "Simpul-Kegunaan": use}
        if self._on_behalf:
            headers["Simpul-Atas-Nama"] = self._on_behalf
        if self._token_url:
            headers["Authorization"] = "Bearer " + self._access_token()
        return _post(self._url, "/v1/layanan/" + service, self._tls, headers, body, self._timeout)

    def _access_token(self):
        token, until = self._token
        if time.monotonic() < until:
            return token
        form = {"grant_type": "client_credentials"}
        if self._scope:
            form["scope"] = self._scope
        both = ":".join(urllib.parse.quote(part, safe="") for part in self._client)
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Authorization": "Basic " + base64.b64encode(both.encode("utf-8")).decode("ascii"),
        }
        status, _, content = _post(self._token_url, self._token_url.path, self._token_tls, headers,
                                   urllib.parse.urlencode(form).encode("ascii"), self._timeout)
        if status != 200 or "access_token" not in content:
            raise Refused("token-refused", status, str(content.get("error", "")))
        lifetime = float(content.get("expires_in", 60))
        self._token = (content["access_token"], time.monotonic() + max(0, lifetime - 30))
        return content["access_token"]


def _post(url, path, tls, headers, body, timeout):
    connection = http.client.HTTPSConnection(url.hostname, url.port or 443, timeout=timeout, context=tls)
    try:
        try:
            connection.connect()
        except (OSError, socket.timeout) as error:
            raise NotSent("not-sent", 0, str(error)) from None
        try:
            connection.request("POST", path, body, headers)
            response = connection.getresponse()
            text = response.read()
        except (OSError, http.client.HTTPException) as error:
            raise Unknown("answer-lost", 0, type(error).__name__) from None
        try:
            content = json.loads(text)
        except ValueError:
            content = {}
        return response.status, response, content if isinstance(content, dict) else {}
    finally:
        connection.close()


def _problem(status, response, content):
    details = dict(content.get("rincian", {}))
    wait = response.getheader("Retry-After", "")
    if wait.isdigit():
        details["retryAfter"] = int(wait)
    code = content.get("kode", "http-%d" % status)
    if code == "nik-not-found":
        kind = NotFound
    elif status in (429, 503):
        kind = Unavailable
    elif status >= 500:
        kind = Unknown
    else:
        kind = Refused
    return kind(code, status, content.get("title", ""), content.get("perbaikan", ""),
                response.getheader("Simpul-Pertukaran", ""), details)
