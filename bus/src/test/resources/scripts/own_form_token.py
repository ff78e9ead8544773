import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["CLIENTS"])
from simpul import Refused, Simpul

HOST, CA, NIK, NAMA = (os.environ[name] for name in ("HOST", "CA", "NIK", "NAMA"))
USE = "verifikasi-calon-penerima-bansos"


def system(secret):
    return Simpul(HOST, ca=CA, token_url=HOST + "/oauth2/token", client_id="3509.dinsos.simbansos", client_secret=secret)


def ask(bus):
    return bus.verify(NIK, {"NAMA_LGKP": NAMA}, "Siti Aminah", USE)["kesimpulan"]


bus = system(os.environ["SECRET"])
print(ask(bus))
first = bus._token[0]
print(ask(bus), bus._token[0] == first)
bus._token = (os.environ["EXPIRED"], float("inf"))
print(ask(bus), bus._token[0] == os.environ["EXPIRED"])
try:
    ask(system("salah"))
except Refused as problem:
    print(problem.code, problem.status)
