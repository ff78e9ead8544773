<?php
/**
 * Simpul for PHP 5.6 to 8, in one file: copy it beside your program. Needs ext-curl and ext-json only.
 *
 *   require 'simpul.php';
 *   $bus = new Simpul('https://simpul.example.go.id:8443',
 *       array('ca' => 'root.crt', 'certificate' => 'me.crt', 'key' => 'me.key'));
 *   try {
 *       $answer = $bus->verify('3509010101900001', array('NAMA_LGKP' => 'BUDI'), 'Siti Aminah', 'verifikasi-bansos');
 *   } catch (SimpulRefused $problem) {
 *       echo $problem->problem, ' ', $problem->fix;
 *   }
 */

/** Whatever went wrong; $problem is its stable name. */
class SimpulError extends Exception
{
    public $problem;
    public $status;
    public $fix = '';
    public $exchange = '';
    public $details = array();
    public $retryAfter = 0;

    public function __construct($problem, $status = 0, $title = '')
    {
        parent::__construct($problem . ' (' . $status . ') ' . $title);
        $this->problem = $problem;
        $this->status = $status;
    }
}

/** The bus or Dukcapil said no; asking the same again gives the same. */
class SimpulRefused extends SimpulError
{
}

/** Nobody has this NIK. */
class SimpulNotFound extends SimpulRefused
{
}

/** Nothing was answered now; another time it may be. */
class SimpulUnavailable extends SimpulError
{
}

/** No connection: nothing was asked, and nothing was charged. */
class SimpulNotSent extends SimpulUnavailable
{
}

/** The connection broke after the request was sent: it may have been answered and charged. */
class SimpulUnknown extends SimpulError
{
}

/** One system of a member. Either certificate and key, or token_url with client_id and client_secret. */
class Simpul
{
    const LONGEST_WAIT = 30;

    private $url;
    private $options;
    private $token = '';
    private $tokenUntil = 0;

    /** @param array $options ca, certificate, key | token_url, client_id, client_secret, scope; on_behalf, timeout, attempts */
    public function __construct($url, array $options)
    {
        $this->url = rtrim($url, '/');
        $this->options = $options + array('timeout' => 15, 'attempts' => 3);
        if (empty($options['certificate']) === empty($options['token_url'])) {
            throw new InvalidArgumentException(
                'Give either certificate and key, or token_url, client_id and client_secret');
        }
    }

    /** Whether what is known of a resident is right; dates as YYYY-MM-DD. */
    public function verify($nik, array $known, $officer, $use)
    {
        return $this->call('kependudukan/verifikasi', array('nik' => (string) $nik, 'unsur' => $known), $officer, $use);
    }

    /** The elements that the agreement permits. */
    public function retrieve($nik, $officer, $use, array $elements = array())
    {
        $body = array('nik' => (string) $nik);
        if ($elements) {
            $body['elemen'] = $elements;
        }
        return $this->call('kependudukan/data', $body, $officer, $use);
    }

    /** Any service that answers at once. */
    public function call($service, array $body, $officer, $use)
    {
        $text = json_encode($body);
        for ($attempt = 1;; $attempt++) {
            try {
                return $this->once($service, $text, $officer, $use);
            } catch (SimpulUnavailable $problem) {
                $wait = $problem instanceof SimpulNotSent ? $attempt : $problem->retryAfter;
                if ($attempt >= $this->options['attempts'] || $wait < 1 || $wait > self::LONGEST_WAIT) {
                    throw $problem;
                }
                sleep($wait);
            }
        }
    }

    private function once($service, $body, $officer, $use)
    {
        $headers = array(
            'Content-Type: application/json',
            'Simpul-Petugas: ' . self::line($officer),
            'Simpul-Kegunaan: ' . self::line($use),
        );
        if (!empty($this->options['on_behalf'])) {
            $headers[] = 'Simpul-Atas-Nama: ' . self::line($this->options['on_behalf']);
        }
        $answer = $this->ask($service, $headers, $body);
        $kode = isset($answer['content']['kode']) ? $answer['content']['kode'] : '';
        if ($answer['status'] === 401 && !empty($this->options['token_url']) && $kode === 'token-expired') {
            // Nothing was asked of anybody with it. A second one that is refused is no matter of time.
            $this->tokenUntil = 0;
            $answer = $this->ask($service, $headers, $body);
        }
        if ($answer['status'] === 200) {
            return $answer['content'];
        }
        throw self::problem($answer);
    }

    private function ask($service, array $headers, $body)
    {
        if (!empty($this->options['token_url'])) {
            $headers[] = 'Authorization: Bearer ' . $this->accessToken();
        }
        return $this->post($this->url . '/v1/layanan/' . $service, $headers, $body, true);
    }

    /** A header is one line, whatever an officer is called. */
    private static function line($text)
    {
        return str_replace(array("\r", "\n"), ' ', $text);
    }

    private function accessToken()
    {
        if (time() < $this->tokenUntil) {
            return $this->token;
        }
        $form = array('grant_type' => 'client_credentials');
        if (!empty($this->options['scope'])) {
            $form['scope'] = $this->options['scope'];
        }
        $both = rawurlencode($this->options['client_id']) . ':' . rawurlencode($this->options['client_secret']);
        $headers = array(
            'Content-Type: application/x-www-form-urlencoded',
            'Authorization: Basic ' . base64_encode($both),
        );
        $answer = $this->post($this->options['token_url'], $headers, http_build_query($form, '', '&'), false);
        $content = $answer['content'];
        if ($answer['status'] !== 200 || !isset($content['access_token'])) {
            $error = isset($content['error']) ? (string) $content['error'] : '';
            throw new SimpulRefused('token-refused', $answer['status'], $error);
        }
        $lifetime = isset($content['expires_in']) ? (int) $content['expires_in'] : 60;
        $this->token = $content['access_token'];
        $this->tokenUntil = time() + max(0, $lifetime - 30);
        return $this->token;
    }

    private function post($url, array $headers, $body, $withCertificate)
    {
        $answered = array();
        $curl = curl_init($url);
        curl_setopt_array($curl, array(
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => $body,
            CURLOPT_HTTPHEADER => $headers,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            CURLOPT_CONNECTTIMEOUT => $this->options['timeout'],
            CURLOPT_TIMEOUT => $this->options['timeout'],
            CURLOPT_HEADERFUNCTION => function ($curl, $line) use (&$answered) {
                $parts = explode(':', $line, 2);
                if (count($parts) === 2) {
                    $answered[strtolower(trim($parts[0]))] = trim($parts[1]);
                }
                return strlen($line);
            },
        ));
        if (!empty($this->options['ca'])) {
            curl_setopt($curl, CURLOPT_CAINFO, $this->options['ca']);
        }
        if ($withCertificate && !empty($this->options['certificate'])) {
            curl_setopt($curl, CURLOPT_SSLCERT, $this->options['certificate']);
            curl_setopt($curl, CURLOPT_SSLKEY, $this->options['key']);
        }
        $text = curl_exec($curl);
        $error = curl_errno($curl);
        $message = curl_error($curl);
        $status = (int) curl_getinfo($curl, CURLINFO_HTTP_CODE);
        $sent = curl_getinfo($curl, CURLINFO_PRETRANSFER_TIME) > 0;
        if (PHP_VERSION_ID < 80000) {
            curl_close($curl);
        }
        if ($text === false || $error !== 0) {
            if ($sent) {
                throw new SimpulUnknown('answer-lost', 0, $message);
            }
            throw new SimpulNotSent('not-sent', 0, $message);
        }
        $content = json_decode($text, true);
        return array(
            'status' => $status,
            'headers' => $answered,
            'content' => is_array($content) ? $content : array(),
        );
    }

    private static function problem(array $answer)
    {
        $status = $answer['status'];
        $content = $answer['content'];
        $code = isset($content['kode']) ? $content['kode'] : 'http-' . $status;
        $title = isset($content['title']) ? $content['title'] : '';
        if ($code === 'nik-not-found') {
            $problem = new SimpulNotFound($code, $status, $title);
        } elseif ($status === 429 || $status === 503) {
            $problem = new SimpulUnavailable($code, $status, $title);
        } elseif ($status >= 500) {
            $problem = new SimpulUnknown($code, $status, $title);
        } else {
            $problem = new SimpulRefused($code, $status, $title);
        }
        $headers = $answer['headers'];
        $problem->fix = isset($content['perbaikan']) ? $content['perbaikan'] : '';
        $problem->details = isset($content['rincian']) ? $content['rincian'] : array();
        $problem->exchange = isset($headers['simpul-pertukaran']) ? $headers['simpul-pertukaran'] : '';
        if (isset($headers['retry-after']) && ctype_digit($headers['retry-after'])) {
            $problem->retryAfter = (int) $headers['retry-after'];
        }
        return $problem;
    }
}
