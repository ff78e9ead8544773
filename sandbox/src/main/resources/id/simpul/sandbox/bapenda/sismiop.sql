-- The part of SISMIOP that a bill needs, with names and keys as Oracle has them at most Bapenda. Made again at each start.
DROP TABLE IF EXISTS pembayaran_sppt, sppt, dat_objek_pajak;

CREATE TABLE dat_objek_pajak (
  kd_propinsi varchar(2) NOT NULL, kd_dati2 varchar(2) NOT NULL, kd_kecamatan varchar(3) NOT NULL,
  kd_kelurahan varchar(3) NOT NULL, kd_blok varchar(3) NOT NULL, no_urut varchar(4) NOT NULL, kd_jns_op varchar(1) NOT NULL,
  jalan_op varchar(30), total_luas_bumi numeric(12), total_luas_bng numeric(12),
  PRIMARY KEY (kd_propinsi, kd_dati2, kd_kecamatan, kd_kelurahan, kd_blok, no_urut, kd_jns_op)
);

CREATE TABLE sppt (
  kd_propinsi varchar(2) NOT NULL, kd_dati2 varchar(2) NOT NULL, kd_kecamatan varchar(3) NOT NULL,
  kd_kelurahan varchar(3) NOT NULL, kd_blok varchar(3) NOT NULL, no_urut varchar(4) NOT NULL, kd_jns_op varchar(1) NOT NULL,
  thn_pajak_sppt varchar(4) NOT NULL, nm_wp_sppt varchar(30) NOT NULL, tgl_jatuh_tempo_sppt date,
  pbb_yg_harus_dibayar_sppt numeric(15) NOT NULL, status_pembayaran_sppt varchar(1) NOT NULL,
  PRIMARY KEY (kd_propinsi, kd_dati2, kd_kecamatan, kd_kelurahan, kd_blok, no_urut, kd_jns_op, thn_pajak_sppt)
);
COMMENT ON COLUMN sppt.status_pembayaran_sppt IS '0 belum dibayar, 1 lunas, 2 dibatalkan';

CREATE TABLE pembayaran_sppt (
  kd_propinsi varchar(2) NOT NULL, kd_dati2 varchar(2) NOT NULL, kd_kecamatan varchar(3) NOT NULL,
  kd_kelurahan varchar(3) NOT NULL, kd_blok varchar(3) NOT NULL, no_urut varchar(4) NOT NULL, kd_jns_op varchar(1) NOT NULL,
  thn_pajak_sppt varchar(4) NOT NULL, tgl_pembayaran_sppt date NOT NULL, jml_sppt_yg_dibayar numeric(15) NOT NULL
);

INSERT INTO dat_objek_pajak
SELECT '35', '09', '010', '001', '001', to_char(n, 'FM0000'), '0', 'JL. MELATI NO. ' || n, 90 + n, 36 + n % 60
  FROM generate_series(1, 200) AS n;

-- Every second bill of 2025 has been paid, every seventh of 2026 is void; of some nobody has written until when.
INSERT INTO sppt
SELECT kd_propinsi, kd_dati2, kd_kecamatan, kd_kelurahan, kd_blok, no_urut, kd_jns_op, tahun::text,
       'WAJIB PAJAK ' || no_urut, CASE WHEN no_urut::int % 9 = 0 THEN NULL ELSE make_date(tahun, 9, 30) END,
       50000 + 1000 * (no_urut::int % 100),
       CASE WHEN tahun = 2024 OR tahun = 2025 AND no_urut::int % 2 = 0 THEN '1'
            WHEN tahun = 2026 AND no_urut::int % 7 = 0 THEN '2' ELSE '0' END
  FROM dat_objek_pajak CROSS JOIN generate_series(2024, 2026) AS tahun;

INSERT INTO pembayaran_sppt
SELECT kd_propinsi, kd_dati2, kd_kecamatan, kd_kelurahan, kd_blok, no_urut, kd_jns_op, thn_pajak_sppt,
       make_date(thn_pajak_sppt::int, 8, 17), pbb_yg_harus_dibayar_sppt
  FROM sppt WHERE status_pembayaran_sppt = '1';
