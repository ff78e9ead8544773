# Written as scripts of OPDs are: only host, user and password were changed when it moved to the drop-in door.
import json
import os
import ssl
import urllib.request

ctx = ssl.create_default_context()
ctx.check_hostname = False
ctx.verify_mode = ssl.CERT_NONE

data = {
    "user_id": os.environ["USER_ID"],
    "password": os.environ["PASSWORD"],
    "ip_user": "10.35.9.11",
    "treshold": 90,
    "nik": os.environ["NIK"],
    "Nama_lgkp": os.environ["NAMA"].upper(),
    "Tgl_lhr": os.environ["LAHIR"],
}
req = urllib.request.Request(
    os.environ["HOST"] + "/dukcapil/get_json/IDINSOS_3509/call_verify_by_elemen",
    data=json.dumps(data).encode(),
    headers={"Content-Type": "application/json"},
)
hasil = json.loads(urllib.request.urlopen(req, context=ctx, timeout=10).read())
isi = hasil["content"][0]
if "RESPON" in isi:
    print("GAGAL", isi["RESPONSE_CODE"], isi["RESPON"])
else:
    kata, skor = isi["NAMA_LGKP"].split(" (")
    print("NAMA", skor.rstrip(")"), "LAHIR", isi["TGL_LHR"], "SISA", "ada" if hasil["quotaLimiter"] > 0 else "habis")
