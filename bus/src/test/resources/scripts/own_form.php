<?php
require getenv('CLIENTS') . '/simpul.php';
$bus = new Simpul(getenv('HOST'), array(
    'ca' => getenv('CA'), 'certificate' => getenv('CERTIFICATE'), 'key' => getenv('KEY')));
$use = 'verifikasi-calon-penerima-bansos';
$answer = $bus->verify(getenv('NIK'), array('NAMA_LGKP' => getenv('NAMA')), 'Siti Aminah', $use);
echo $answer['kesimpulan'], "\n";
try {
    $bus->verify(getenv('NIK'), array('AGAMA' => 'X'), 'Siti Aminah', $use);
} catch (SimpulRefused $problem) {
    echo $problem->problem, ' ', $problem->status, ' ', strlen($problem->exchange), "\n";
}
try {
    $bus->verify('3509019909909999', array('NAMA_LGKP' => 'X'), 'Siti Aminah', $use);
} catch (SimpulError $problem) {
    echo get_class($problem), "\n";
}
$stranger = new Simpul(getenv('HOST'), array('certificate' => getenv('CERTIFICATE'), 'key' => getenv('KEY')));
try {
    $stranger->verify(getenv('NIK'), array('NAMA_LGKP' => 'X'), 'Siti Aminah', $use);
} catch (SimpulNotSent $problem) {
    echo $problem->problem, "\n";
}
