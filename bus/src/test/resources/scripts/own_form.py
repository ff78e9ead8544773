import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.environ["CLIENTS"])
from simpul import NotSent, Refused, Simpul, SimpulError

HOST, CERTIFICATE, KEY, NIK = (os.environ[name] for name in ("HOST", "CERTIFICATE", "KEY", "NIK"))
USE = "verifikasi-calon-penerima-bansos"
bus = Simpul(HOST, ca=os.environ["CA"], certificate=CERTIFICATE, key=KEY)
print(bus.verify(NIK, {"NAMA_LGKP": os.environ["NAMA"]}, "Siti Aminah", USE)["kesimpulan"])
try:
    bus.verify(NIK, {"AGAMA": "X"}, "Siti Aminah", USE)
except Refused as problem:
    print(problem.code, problem.status, len(problem.exchange))
try:
    bus.verify("3509019909909999", {"NAMA_LGKP": "X"}, "Siti Aminah", USE)
except SimpulError as problem:
    print("Simpul" + type(problem).__name__)
waits = []
try:
    Simpul(HOST, certificate=CERTIFICATE, key=KEY, sleep=waits.append).verify(NIK, {"NAMA_LGKP": "X"}, "Siti Aminah", USE)
except NotSent as problem:
    print(problem.code)
