namespace AgentGen.Shell.Rules;

/// <summary>Sums of files, and what checks signatures and looks at keys and tokens.</summary>
internal static class Checksums
{
    internal static readonly CommandSpec[] Table =
    [
        Spec.Reads("""
            crc32 sha3sum keccak-256sum sha3-224sum sha3-256sum sha3-384sum sha3-512sum shake128sum shake256sum tigerdeep whirlpooldeep blake2sum k12sum
            gost12sum tthsum siphashsum cityhash md4sum jacksum
            """, """
            -# -abchiqstwvzx0 -a= -F= -E= -l= -e= -r -s= --algorithm= --binary --check --ignore-missing --little-endian --portable --quiet --status --strict
            --tag --text --version --help --warn --zero --lower --upper --hex-check --verbose --list
            """),
        Spec.Reads("hashdeep md5deep sha1deep sha256deep", """
            -# -0abdeklMnpqrSstuvVwWxXzZhi= -c= -f= -F= -i= -I= -j= -k= -m= -o= -x= -A= -a= -M= -X= -W= -p= --help
            """)
            .WritesTo("-W", "Writes to a file.", match: ["md5deep -W out a"], noMatch: ["sha256deep -r .", "hashdeep -a -k known -r ."])
            .ReadsFrom("-f -k -m -x"),
        Spec.Reads("rhash", """
            -# -ABCDEGHLMRSTVWabceghiklmoprtvwu? -c -f= -o= -l= -p= -q= -t= -u= -m= --accept= --aich --all --ansi --base32 --base64 --benchmark --brief --bsd
            --btih --check --check-embedded --config= --crc-accept= --crc32 --crc32c --dos --ed2k --ed2k-link --edonr256 --edonr512 --embed-crc --exclude=
            --file-list= --follow --gost12-256 --gost12-512 --gost94 --has160 --help --hex --ignore-case --ignore-missing --list-hashes --lowercase --magnet
            --maxdepth= --md4 --md5 --message= --missing= --no-detect-by-ext --no-path-escaping --one-hash --path-separator= --percents --printf= --quiet
            --recursive --ripemd-160 --sfv --sha1 --sha224 --sha256 --sha384 --sha512 --sha3-224 --sha3-256 --sha3-384 --sha3-512 --simple --skip-ok --snefru128
            --speed --template= --tiger --torrent --tth --unverified= --uppercase --utf8 --verbose --version --whirlpool --blake2s --blake2b --blake3 --update=
            --output= --log= --announce= --bt-batch= --bt-private --bt-piece-length= --embed-crc-delimiter=
            """)
            .WritesTo("""
                -o -l --output --log --update --torrent --bt-batch -T --embed-crc -e -u
                """, "Writes or renames files.", match: ["rhash -o sums --sha256 .", "rhash -e a"], noMatch: ["rhash --sha256 a", "rhash -c sums"]),
        Verbs.Of("cfv par2", "-# -hVvqrRumniT= -p= -t= -f= --help --version", "verify v", "-vqa= -m= -B= -N -S= -p")
            .AlsoChanges("create c repair r")
            .Otherwise(Spec.Prints("-")),
        Verbs.Of("sq sqv rnp rnpkeys", """
            -fhv --force --help --version --home= --overwrite --verbose --quiet --keyring= --batch
            """, "inspect verify version help list", """
            --signer-file= --signature-file= --detached= --certifications --cert= --cert-file= --signer= --message --cleartext -n= --signatures=
            """)
            .With(Spec.Prints("toolbox packet")
                .With(Spec.Prints("dump", "-x --hex --mpis --session-key= -o= --output=")
                    .WritesTo("-o --output", "Writes to a file.", match: ["sq packet dump -o d a.pgp"], noMatch: ["sq packet dump a.pgp"]))
                .Otherwise(Spec.Changes("-", OperandRole.Data)))
            .AlsoChanges("sign encrypt key cert armor dearmor keyserver wkd import export-cert pki network")
            .With(Spec.Dangerous("export decrypt export-secret", ShellReasonCodes.ReadsCredentials, "Gives out keys or what they protect.")),
        Spec.Reads("pesign sbverify sbsiglist x509lint zlint certinfo cfssl-certinfo certlint cablint", """
            -hvVSln -i= -c= -n= -d= --list --show-signature --in= --certificate= --certdir= --cert= --detached= --verbose --help --version --usage --signature=
            --nss-token= --format= --pretty --list-lints-json --list-lints-source --includeNames= --excludeNames= --includeSources= --excludeSources=
            --nameFilter= --longSummary --summary +cert= +pretty +format= +list-lints-json +domain= +list-lints-source +summary +serial= +csr= +aki=
            """)
            .Mutating(
                ShellReasonCodes.ChangesFiles, "Signs or changes a program.",
                static call => call.UnknownOption,
                match: ["pesign -s -o b -c me -i a"], noMatch: ["pesign -S -i a", "sbverify --list a.efi"]),
        Verbs.Of("osslsigncode", "-hv --help --version", "verify", """
            +in= +CAfile= +TSA-CAfile= +CRLfile= +catalog= +c= +require-leaf-hash= +verbose +ignore-timestamp +nolegacy +index= -h -?
            """).AlsoChanges("sign extract-signature extract-data remove-signature attach-signature add"),
        Spec.Prints("pkcs11-tool p11tool", """
            -hILMOTvt -v? -h? --help --version --list-slots --list-mechanisms --list-objects --list-interfaces --list-token-slots --list-tokens
            --list-token-urls --list-all --list-all-certs --list-certs --list-all-privkeys --list-keys --list-all-trusted --list-privkeys --list-mechanisms
            --only-urls --show-info --module= --slot= --slot-index= --slot-label= --token-label= --type= --verbose --provider= --info --label= --id=
            --object-index= --test-hotplug --detailed-url --no-detailed-url --batch --debug=
            """)
            .Mutating(
                ShellReasonCodes.ChangesSystem, "Uses or changes the keys of a token.",
                static call => call.UnknownOption,
                match: ["pkcs11-tool --keypairgen", "p11tool --delete x"], noMatch: ["pkcs11-tool -L", "p11tool --list-tokens"])
            .LoadsModules(
                "--module --provider", match: ["pkcs11-tool --module ./x.so -L", "p11tool --provider=/tmp/x.so --list-tokens"],
                noMatch: ["pkcs11-tool --module /usr/lib/opensc-pkcs11.so -L", "p11tool --list-tokens"]),
        Verbs.Of("p11-kit", "-hqv --help --quiet --verbose", """
            list-modules print-config list-profiles list-tokens list-mechanisms list-objects
            """, "--provider= --all --only-urls")
            .LoadsModules("--provider", match: ["p11-kit list-modules --provider=./x.so"], noMatch: ["p11-kit list-modules"])
            .AlsoAdministers("""
            server remote extract-trust generate-keypair export-object import-object delete-object add-profile delete-profile
            """),
        Verbs.Of("ykman", """
            -hlvd= -r= --help --version --device= --reader= --log-level= --log-file= --diagnose --full-help
            """, "info list", "-sr --serials --readers --check-fips")
            .WritesTo("--log-file", "Writes a log.", match: ["ykman --log-file l --log-level DEBUG info"], noMatch: ["ykman info"])
            .With(Nested("oath piv fido openpgp otp config hsmauth", "info list")),
        Spec.Prints("fido2-token opensc-tool pcsc_scan eidenv", """
            -aChlLnfwvrspiVb -r= --atr --serial --name --list-readers --list-drivers --list-files --list-algorithms --list-rdrivers --info --reader= --wait
            --verbose --version --help --get-conf-entry= -I= -G= -k -d
            """),
        Spec.Prints("""
            tpm2_pcrread tpm2_getcap tpm2_readpublic tpm2_eventlog tpm2_print tpm2_nvreadpublic tpm2_readclock tpm2_testparms tpm2_gettestresult tpm2_checkquote
            """, """
            -hvVQlT= -o= -c= -f= -n= -t= -F= -g= -m= -s= -p= -u= -q= --help? --version --verbose --quiet --tcti= --list --pcrs_format= --output= --format=
            --name= --qualified-name= --type= --eventlog-version= --ignore-capability= --object-context= --public= --message= --signature= --pcr=
            --hash-algorithm= --qualification=
            """)
            .WritesTo("-o --output", "Writes to a file.",
                match: ["tpm2_pcrread -o p.bin sha256:0"], noMatch: ["tpm2_pcrread sha256:0", "tpm2_getcap algorithms"]),
        Spec.Prints("certigo", "-h --help --version --verbose -v").With(Spec.Reads("dump", """
            -fjmlp= --format= --json --pem --first --password= --depth=
            """), Spec.Changes("connect verify", OperandRole.Data, "*", ShellReasonCodes.Network, "Connects to another machine.")),
    ];

    private static CommandSpec Nested(string names, string looks) => Spec.Prints(names).With(Spec.Prints(looks, "-hP --help")).Otherwise(Spec.Administers("-"));
}
