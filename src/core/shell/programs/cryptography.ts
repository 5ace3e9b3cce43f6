import type { ProgramFacts } from './facts.ts';
import { does, tells } from './rows.ts';

/** Options of openssl's commands that name files, load code or reach somewhere. */
const openssl: Omit<ProgramFacts, 'names'> = {
  otherOptions: 'harmless',
  options: {
    '-in': 'read', '-inkey': 'read', '-verify -prverify': 'read',
    '-key -CA -CAkey -CAfile -CApath -CAserial -certfile -cert -certs -chain -content -extfile -signer -recip -signature -sigfile -peerkey -crl -rand -untrusted -trusted -data -queryfile -token_in -passfile': 'read',
    '-out -keyout -writerand': 'write',
    '-engine -provider -provider-path -config -keygen_engine -ssl_client_engine': 'unknown',
    '-connect -proxy -url -host': 'url',
    '-subj -passin -passout -pass -k -K -iv -S -md -days -name -inform -outform -keyform -nameopt -servername -starttls -addext -pkeyopt -algorithm -sigopt -e -startdate -enddate -set_serial -newkey -curve -alpn -cipher -ciphersuites -caname -checkhost -checkemail -checkip -checkend -purpose -salt -iter -bytes -seconds -evp -prefix -port': 'text',
  },
  operands: 'text*',
  harmless: '-help --help -h',
};

/** Keys, certificates and encryption. Sources: openssl(1) and its commands, gpg(1), ssh-keygen(1), ssh-add(1), GnuTLS certtool. */
export const cryptographyPrograms: readonly ProgramFacts[] = [
  {
    names: 'openssl libressl',
    harmless: '--help -help -h -v --version',
    alone: 'harmless',
    subcommands: [
      { names: 'version ciphers list help errstr prime speed rand asn1parse info kdf no-* nseq sess_id', ...openssl },
      { names: 'x509 req crl crl2pkcs7 pkcs7 verify ocsp ecparam dhparam dsaparam genrsa gendsa genpkey genkey pkeyparam spkac storeutl ts', ...openssl },
      { names: 'rsa dsa ec pkey pkcs8 pkcs12 pkeyutl rsautl', ...openssl, when: [{ has: '-in -inkey -decrypt', unless: '-pubout -pubin -noout -export -verify -sign', performs: ['secrets.read'] }] },
      { names: 'dgst md5 sha1 sha224 sha256 sha384 sha512 sha3-256 blake2b512 mac', ...openssl, options: { ...openssl.options, '-hmac -mac -macopt': 'text', '-sign': 'read' }, operands: 'read*' },
      { names: 'enc aes* des* camellia* chacha* rc4 bf* zlib smime cms', ...openssl, when: [{ has: '-d -decrypt -pwri_password', performs: ['secrets.read'] }] },
      { names: 'base64', ...openssl },
      { names: 'passwd', ...openssl },
      { names: 's_client s_time', ...openssl, flags: '-showcerts -quiet -brief -tls1_2 -tls1_3 -no_ign_eof -status -verify_return_error' },
      { names: 's_server', ...openssl, performs: ['network.listen'] },
      does('ca rehash fipsinstall', 'system.configure', { options: openssl.options ?? {} }),
    ],
  },
  {
    names: 'gpg gpg2',
    flags: '-a -q -v -n -s -e -c -b -d -t -z= --armor --quiet --verbose --yes --no --batch --no-tty --sign --encrypt --symmetric --clear-sign --clearsign --detach-sign --decrypt --verify --import --export --export-secret-keys --export-secret-subkeys --export-ssh-key --export-ownertrust --import-ownertrust --gen-key --generate-key --full-gen-key --full-generate-key --quick-gen-key --quick-generate-key --edit-key --sign-key --lsign-key --delete-key --delete-keys --delete-secret-key --delete-secret-keys --delete-secret-and-public-key --gen-revoke --refresh-keys --search-keys --recv-keys --receive-keys --send-keys --fetch-keys --locate-keys --textmode --with-colons --with-fingerprint --no-default-keyring --no-permission-warning --dry-run --multifile --enarmor --dearmor --store --keyid-format= --trust-model= --with-subkey-fingerprint --ignore-time-conflict --use-agent',
    options: { '-o --output': 'write', '-r -u -R --recipient --local-user --default-key --hidden-recipient --homedir --passphrase --pinentry-mode --cipher-algo --digest-algo --compress-algo --s2k-algo --status-fd --logger-fd --passphrase-fd --command-fd --keyserver-options --import-options --export-options --list-options --verify-options': 'text', '--keyserver': 'url', '--passphrase-file --recipient-file -f --keyring --primary-keyring --secret-keyring': 'read', '--photo-viewer --exec-path --agent-program --dirmngr-program --gpgconf-path --options': 'unknown' },
    operands: 'read*',
    when: [
      { has: '--delete-key --delete-keys --delete-secret-key --delete-secret-keys --delete-secret-and-public-key --edit-key --sign-key --lsign-key --gen-key --generate-key --full-gen-key --full-generate-key --quick-gen-key --quick-generate-key --import --import-ownertrust --gen-revoke', performs: ['system.configure'] },
      { has: '--export --export-ownertrust --export-ssh-key --locate-keys --search-keys --refresh-keys --recv-keys --receive-keys --send-keys --fetch-keys', operands: 'text*' },
      { has: '--search-keys --refresh-keys --recv-keys --receive-keys --fetch-keys --locate-keys', performs: ['system.configure'] },
      { has: '--send-keys', performs: ['network.send'] },
      { has: '-d --decrypt --export-secret-keys --export-secret-subkeys', performs: ['secrets.read'] },
      { has: '-e -s -c -b --encrypt --sign --symmetric --clear-sign --clearsign --detach-sign --enarmor --dearmor --store', unless: '-o --output', operands: 'write*' },
      { has: '#1', unless: '-d -e -s -c -b --decrypt --encrypt --sign --symmetric --clear-sign --clearsign --detach-sign --enarmor --dearmor --store --verify --import --import-ownertrust --export --export-ownertrust --export-ssh-key --edit-key --sign-key --lsign-key --gen-key --generate-key --full-gen-key --quick-gen-key --quick-generate-key --delete-key --delete-keys --delete-secret-key --delete-secret-keys --delete-secret-and-public-key --gen-revoke --refresh-keys --search-keys --recv-keys --receive-keys --send-keys --fetch-keys --locate-keys', performs: ['secrets.read'] },
    ],
    harmless: '-k -K --list-keys --list-public-keys --list-secret-keys --list-sigs --list-signatures --check-sigs --check-signatures --fingerprint --list-packets --show-keys --show-key --list-config --list-gcrypt-config --card-status --print-md --print-mds --dump-options --version -h --help --warranty',
  },
  { names: 'gpgv gpgv2', flags: '-v -q --verbose --quiet', options: { '--keyring': 'read', '--homedir --status-fd --logger-fd': 'text', '-o --output': 'write' }, operands: 'read*', harmless: '-h --help --version' },
  does('gpgconf gpg-agent gpg-connect-agent dirmngr gpgsm', 'system.configure', { harmless: '--list-components --list-dirs --list-options -L --list-keys -k --check-programs --version -h --help' }),
  {
    names: 'ssh-keygen',
    flags: '-q -v -vv -vvv -F= -y -o -p -c -i -e -A -H -U -h -g -K -Z=',
    options: { '-t -b -C -N -P -a -E -m -I -n -V -z -O': 'text', '-r -Y -M': 'text', '-f': 'write', '-s -T': 'read', '-R': 'text', '-D -w': 'program' },
    operands: 'read*',
    here: 'own-key',
    when: [{ has: '-f -F -R -H -A -K -Q -D -s -Y -M -k -L -r -U -i -e -y -l -B', here: 'text' }, { has: '-l -L -F -B -e -Q', options: { '-f': 'look' } }, { has: '-R -H -A -K', performs: ['system.configure'] }, { has: '-y', performs: ['secrets.read'], options: { '-f': 'look' } }],
    harmless: '-?',
  },
  { names: 'ssh-add', flags: '-c -D -d -k -K -q -v -x -X -A', options: { '-t -E -h -H -T': 'text', '-s -e -S': 'program' }, operands: 'look*', performs: ['system.configure'], harmless: '-l -L -?' },
  { names: 'ssh-agent', flags: '-c -s -D -d -k', options: { '-a': 'write', '-t -E -O -P': 'text' }, operands: 'command' },
  tells('ssh-keyscan', { options: { '-p -t -T -O': 'text', '-f': 'read' }, operands: 'host*' }),
  { names: 'certtool danetool ocsptool gnutls-cli', otherOptions: 'harmless', options: { '--infile --load-certificate --load-privkey --load-ca-certificate --load-ca-privkey --load-request --load-crl --template': 'read', '--outfile': 'write', '--provider': 'program', '--host --check': 'text' }, operands: 'host*', harmless: '-h --help -v --version' },
  does('secret-tool kwallet-query', 'secrets.read', { harmless: '--help --version' }),
  does('gocryptfs encfs ecryptfs-mount-private veracrypt', 'system.configure', { harmless: '-h --help --version -version -info' }),
  { names: 'htpasswd', flags: '-b -B -c -D -d -i -m -n -p -s -v -2 -5', options: { '-C -r': 'text' }, operands: 'write text*', when: [{ has: '-n', operands: 'text*' }] },
  tells('p11tool', { options: { '--provider': 'program', '--outfile': 'write', '--load-certificate --load-privkey --load-pubkey': 'read' }, when: [{ has: '--initialize --delete --write --generate-rsa --generate-ecc --generate-privkey --set-pin --set-so-pin --change-pin', performs: ['system.configure'] }, { has: '--export --export-chain --export-privkey', performs: ['secrets.read'] }] }),
  tells('pwgen makepasswd mkpasswd apg diceware xkcdpass uuidgen uuid mcookie'),
];
