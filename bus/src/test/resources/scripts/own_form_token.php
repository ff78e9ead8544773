<?php
require getenv('CLIENTS') . '/simpul.php';

function system_with($secret)
{
    return new Simpul(getenv('HOST'), array('ca' => getenv('CA'), 'token_url' => getenv('HOST') . '/oauth2/token',
        'client_id' => '3509.dinsos.simbansos', 'client_secret' => $secret));
}

function ask($bus)
{
    $use = 'verifikasi-calon-penerima-bansos';
    $answer = $bus->verify(getenv('NIK'), array('NAMA_LGKP' => getenv('NAMA')), 'Siti Aminah', $use);
    return $answer['kesimpulan'];
}

function field($name)
{
    $field = new ReflectionProperty('Simpul', $name);
    if (PHP_VERSION_ID < 80100) {
        $field->setAccessible(true);
    }
    return $field;
}

$token = field('token');
$bus = system_with(getenv('SECRET'));
echo ask($bus), "\n";
$first = $token->getValue($bus);
echo ask($bus), ' ', $token->getValue($bus) === $first ? 'True' : 'False', "\n";
$token->setValue($bus, getenv('EXPIRED'));
field('tokenUntil')->setValue($bus, PHP_INT_MAX);
echo ask($bus), ' ', $token->getValue($bus) === getenv('EXPIRED') ? 'True' : 'False', "\n";
try {
    ask(system_with('salah'));
} catch (SimpulRefused $problem) {
    echo $problem->problem, ' ', $problem->status, "\n";
}
