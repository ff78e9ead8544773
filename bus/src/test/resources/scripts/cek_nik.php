<?php
// Written as scripts of OPDs are: only host, user and password were changed when it moved to the drop-in door.
$host = getenv('HOST');
$data = array(
    'USER_ID' => getenv('USER_ID'),
    'PASSWORD' => getenv('PASSWORD'),
    'IP_USER' => '10.35.9.11',
    'TRESHOLD' => '90',
    'NIK' => getenv('NIK'),
    'NAMA_LGKP' => strtoupper(trim(getenv('NAMA'))),
    'TGL_LHR' => date('d-m-Y', strtotime(getenv('LAHIR'))),
    'ALAMAT' => ' ',
);
$ch = curl_init($host . '/dukcapil/get_json/IDINSOS_3509/CALL_VERIFY_BY_ELEMEN');
curl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'POST');
curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);
curl_setopt($ch, CURLOPT_HTTPHEADER, array(
    'Content-Type: application/json',
    'Accept: application/json',
    'Content-Length: ' . strlen(json_encode($data))
));
$hasil = json_decode(curl_exec($ch), true);
$isi = $hasil['content'][0];
if (isset($isi['RESPON'])) {
    echo 'GAGAL ' . $isi['RESPONSE_CODE'] . ' ' . $isi['RESPON'] . "\n";
} else {
    preg_match('/\((\d+)\)/', $isi['NAMA_LGKP'], $skor);
    echo 'NAMA ' . $skor[1] . ' LAHIR ' . $isi['TGL_LHR'] . ' SISA ' . ($hasil['quotaLimiter'] > 0 ? 'ada' : 'habis') . "\n";
}
