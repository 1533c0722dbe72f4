using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>openssl: a toolbox; each tool with its own risk.</summary>
internal static class OpenSsl
{
    private const string Common = """
        +in= +out= +inform= +outform= +text +noout +nameopt= +certopt= +passin= +passout= +engine= +provider= +provider-path= +propquery= +config= +inkey= +help
        """;

    internal static readonly CommandSpec Spec = Rules.Spec.Prints("openssl", "")
        .With(
            Shows("version list errstr help", """
                +a +b +d +e +f +o +p +r +v +m +c +1 +commands +digest-commands +cipher-commands +digest-algorithms +cipher-algorithms +public-key-algorithms
                +providers +disabled +options +verbose
                """),
            Shows("ciphers", "+v +V +s +tls1 +tls1_1 +tls1_2 +tls1_3 +stdname +convert= +ciphersuites= +psk +srp"),
            Shows("x509", """
                +subject +issuer +dates +startdate +enddate +fingerprint +serial +hash +subject_hash +issuer_hash +modulus +pubkey +purpose +email +ocsp_uri
                +ocspid +ext= +checkend= +checkhost= +checkemail= +checkip= +alias +C +sha1 +sha256 +sha384 +sha512 +md5 +dateopt= +subject_hash_old
                +issuer_hash_old
                """),
            Shows("crl verify ocsp asn1parse pkcs7 sess_id nseq", """
                +CAfile= +CApath= +untrusted= +purpose= +verbose +crl_check +x509_strict +partial_chain +show_chain +print_certs +issuer +lastupdate
                +nextupdate +fingerprint +hash +crlnumber +i +strparse= +offset= +length= +dump +trusted= +no-CAfile +no-CApath
                """),
            Shows("rsa pkey ec dsa pkeyparam",
                "+pubin +pubout +check +pubcheck +text_pub +modulus +conv_form= +param_enc= +param_out +no_public +aes256 +des3 +aes128 +traditional")
                .ReadsKeys()
                .Dangerous(
                    ShellReasonCodes.ReadsCredentials, "Prints a private key.",
                    static call => call.Name.Text is "pkeyparam" || !call.Has("-in") || call.Has("-pubin -pubout -out -text_pub")
                        || (call.Has("-noout") && !call.Has("-text")) ? -1 : call.IndexOf("-in"),
                    match: ["openssl rsa -in key.pem", "openssl pkey -in key.pem -text -noout"],
                    noMatch: ["openssl rsa -in key.pem -check -noout", "openssl pkey -in key.pem -pubout", "openssl ec -pubin -in k.pub -text"]),
            Shows("dgst sha1 sha224 sha256 sha384 sha512 md5 blake2b512 sha3-256 sha3-512", """
                +sha1 +sha224 +sha256 +sha384 +sha512 +md5 +blake2b512 +sha3-256 +sha3-512 +hex +binary +r +c +d +hmac= +verify= +prverify= +signature= +sign=
                +sigopt= +macopt= +mac= +keyform= +list +xoflen=
                """,
                OperandRole.Read)
                .ReadsKeys(),
            Shows("passwd prime", "+1 +5 +6 +apr1 +crypt +aixmd5 +salt= +stdin +quiet +table +reverse +noverify +generate +bits= +hex +safe +checks=")
                .ReadsKeys(),
            Shows("req", """
                +subject +pubkey +verify +modulus +reqopt= +new +newkey= +x509 +days= +nodes +noenc +subj= +keyout= +key= +addext= +sha256 +sha512 +batch +CA=
                +CAkey= +extensions= +reqexts= +utf8 +set_serial= +section=
                """)
                .Mutating(
                    ShellReasonCodes.ChangesFiles, "Makes a request for a certificate, or one.",
                    When.Option("-new -newkey -x509 -keyout -key"),
                    match: ["openssl req -new -key k"], noMatch: ["openssl req -in a.csr -noout -text"])
                .WritesTo("-keyout", "Writes a key to a file.", match: ["openssl req -new -keyout k"], noMatch: ["openssl req -in a.csr"])
                .ReadsKeys(),
            Shows("pkcs12", """
                +info +nokeys +nocerts +clcerts +cacerts +legacy +nodes +noenc +export +name= +certfile= +CAfile= +descert +keypbe= +certpbe= +macalg= +nomac
                +password= +twopass
                """)
                .Mutating(
                    ShellReasonCodes.ChangesFiles, "Makes a bundle of a key and certificates.",
                    When.Option("-export"),
                    match: ["openssl pkcs12 -export -inkey k -in c"], noMatch: ["openssl pkcs12 -info -in a.p12"])
                .Dangerous(
                    ShellReasonCodes.ReadsCredentials, "Prints a private key.",
                    static call => call.Has("-nokeys -noout -out -export") ? -1 : call.IndexOf("-nodes -noenc"),
                    match: ["openssl pkcs12 -in a.p12 -nodes"], noMatch: ["openssl pkcs12 -in a.p12 -nokeys", "openssl pkcs12 -info -in a.p12 -noout"]),
            Shows("rand", "+base64 +hex +writerand= +rand="),
            Shows("speed", "+evp= +seconds= +bytes= +multi= +elapsed +mr +decrypt"),
            Shows("enc base64", """
                +e +d +a +base64 +A +k= +kfile= +K= +iv= +S= +salt +nosalt +md= +iter= +pbkdf2 +p +P +bufsize= +nopad +v +none +debug +z +list +ciphers
                +aes-256-cbc +aes-128-cbc +aes-192-cbc +aes-256-ctr +aes-128-ecb +aes-256-ecb +des3 +des-ede3-cbc +chacha20 +aes-256-gcm +aes256 +aes128
                +pass=
                """),
            KeyTools(),
            Rules.Spec.Changes("s_client s_time s_server", OperandRole.Data,
                "+connect= +servername= +proxy= +cert= +key= +CAfile= +CApath= +port= +accept= +starttls= +quiet +showcerts *", ShellReasonCodes.Network,
                "Talks to another machine.")
                .Dangerous(
                    ShellReasonCodes.Exfiltration, "Sends what is piped in.",
                    static call => call.Input is { Exists: true, Text: null } && call.Name.Text == "s_client" && call.Has("-quiet") ? 0 : -1,
                    match: ["cat f | openssl s_client -quiet -connect h:443"],
                    noMatch: ["echo | openssl s_client -connect h:443", "openssl s_client -connect h:443 -showcerts < /dev/null"])
                .Dangerous(
                    ShellReasonCodes.RemoteAccess, "Gives the files of this directory to others.",
                    When.Argument(static argument => argument.Text is "-WWW" or "-HTTP" or "-www"),
                    match: ["openssl s_server -WWW -port 4433"], noMatch: ["openssl s_server -port 4433"])
                .Dangerous(
                    ShellReasonCodes.InjectsCode, "Loads a library of the caller's choice.",
                    LoadsLibrary,
                    match: ["openssl s_client -engine ./x.so"], noMatch: ["openssl s_client -connect h:443"]))
        .Otherwise(Changes("-"));

    // A provider is named, or given by its path.
    private static int LoadsLibrary(Invocation call) =>
        call.IndexOf("-engine -provider-path") is >= 0 and int index ? index
            : call.ValueOf("-provider") is { } provider && provider.Text.IndexOf('/') >= 0 ? call.IndexOf("-provider") : -1;

    private static CommandSpec KeyTools() => Changes("""
        genrsa genpkey gendsa ca ecparam dhparam dsaparam pkcs8 pkeyutl rsautl smime cms ts spkac srp rehash c_rehash fipsinstall storeutl kdf mac skeyutl
        """);

    private static CommandSpec Changes(string names) =>
        Rules.Spec.Changes(
            names, OperandRole.Data, "+in= +out= +key= +keyout= +inkey= +engine= +provider-path= +config= *", ShellReasonCodes.ChangesFiles,
            "Makes keys, requests or signatures.")
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Loads a library of the caller's choice.",
                LoadsLibrary,
                match: ["openssl req -engine ./e.so"], noMatch: ["openssl req -new"])
            .ReadsKeys()
            .Runs(static (call, judge) =>
            {
                foreach ((string name, _, Argument? value) in call.Options)
                {
                    if (name is "-out" or "-keyout" && value is { } file)
                    {
                        PathJudge.WriteSensitive(judge.Findings, file);
                    }
                }
            });

    private static CommandSpec Shows(string names, string options, OperandRole role = OperandRole.Data) =>
        Rules.Spec.Reads(names, Common + " " + options, role)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Loads a library of the caller's choice.",
                LoadsLibrary,
                match: ["@ -engine ./lib.so"], noMatch: ["@ -help"])
            .Mutating(
                ShellReasonCodes.RunsCode, "Takes its configuration, and with it the libraries it loads, from a file.",
                When.Option("-config"),
                match: ["@ -config ./c.cnf"], noMatch: ["@ -help"])
            .WritesTo("-out -writerand", "Writes the result to a file.", match: ["@ -out f"], noMatch: ["@ -help"])
            .ReadsFrom("-in -kfile -CAfile");

    private static CommandSpec ReadsKeys(this CommandSpec spec) => spec.ReadsFrom("-in -inkey -sign -key");
}
