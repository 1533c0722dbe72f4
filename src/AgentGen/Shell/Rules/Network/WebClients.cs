using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Clients of the web.</summary>
internal static class WebClients
{
    // Addresses at which clouds hand a machine its credentials; the last two are the first one in other spellings.
    private static readonly string[] Metadata =
        ["169.254.169.254", "169.254.170.2", "metadata.google.internal", "100.100.100.200", "fd00:ec2::254", "metadata.tencentyun.com", "192.0.0.192",
            "2852039166", "0xa9fea9fe"];

    // Places that keep whatever anybody sends them.
    private static readonly string[] Drops =
        ["requestbin", "webhook.site", "pipedream.net", "interact.sh", "oastify.com", "burpcollaborator", "oast.", "canarytokens", "ngrok.io", "ngrok-free",
            "dnslog", "ceye.io", "hookbin", "beeceptor"];

    internal static readonly CommandSpec[] Table =
    [
        Fetches("curl curlie", """
            -o= -O -d= -F= -T= -X= -H= -u= -U= -A= -e= -b= -c= -K= -w= -x= -m= -E= -C= -D= -r= -t= -Q= -P= -Y= -y= -z= -sSfLkvIigGnNpqaBlMRj#0123456Z
            --output= --data= --data-binary= --data-raw= --data-ascii= --data-urlencode= --form= --form-string= --upload-file= --request= --header= --user=
            --config= --proxy= --url= --url-query= --json= --engine= --connect-timeout= --max-time= --retry= --retry-delay= --cacert= --capath= --cert= --key=
            --resolve= --connect-to= --user-agent= --referer= --cookie= --cookie-jar= --output-dir= --write-out= --dump-header= --trace= --trace-ascii=
            --stderr= --netrc-file= --unix-socket= --abstract-unix-socket= --proxy-header= --range= --limit-rate= --libcurl= --mail-from= --mail-rcpt=
            --quote= --interface= --ciphers= --doh-url= --hsts= --alt-svc= --etag-save= --etag-compare= --continue-at= --time-cond= --max-redirs= *
            """)
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Asks a server to delete.",
                static call => call.ValueOf("-X --request") is { } method && method.Text.ToUpperInvariant() == "DELETE" && !LocalServices.Only(call)
                    ? call.IndexOf("-X --request") : -1,
                match: ["curl -X DELETE http://h/x", "curl -XDELETE http://h/x", "curl -X DELETE http://localhost:9200/index"],
                noMatch: ["curl -X POST http://h/x", "curl -X DELETE http://localhost:3000/x", "curl -X DELETE 127.0.0.1:8080/api/users/1"])
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends a file or what was piped in.",
                static call => CurlUpload(call),
                match: ["curl -T f http://h", "curl -d @f http://h", "curl -F 'file=@f' http://h", "curl --data-urlencode x@f http://h",
                    "curl -F 'a=<f' http://h"],
                noMatch: ["curl -d a=b http://h", "curl http://h", "curl --data-urlencode q=x http://h"])
            .Dangerous(
                ShellReasonCodes.ContainerEscape, "Talks to the engine that runs containers.",
                static call => call.ValueOf("--unix-socket --abstract-unix-socket") is { } socket && (Holds(socket, "docker.sock")
                    || Holds(socket, "containerd") || Holds(socket, "podman") || Holds(socket, "crio")) ? 0 : -1,
                match: ["curl --unix-socket /var/run/docker.sock http://x/containers/json"], noMatch: ["curl --unix-socket ./app.sock http://x/"])
            .Loads("--engine", match: ["curl --engine ./lib.so x"], noMatch: ["curl x"])
            .ReadsFrom("-K --config --netrc-file")
            .WritesTo(
                """
                -o --output -D --dump-header -c --cookie-jar --trace --trace-ascii --libcurl --stderr --output-dir --etag-save --hsts --alt-svc
                """, "Writes to a file.",
                match: ["curl -o f http://h"], noMatch: ["curl http://h", "curl -o /dev/null http://h"]),
        Fetches("wget wget2 wcurl", """
            -O= -o= -P= -i= -e= -a= -B= -t= -T= -w= -Q= -A= -R= -D= -I= -X= -U= -l= -bcdFhHkKLmNnpqrSsvVx46E --post-file= --post-data= --body-file=
            --body-data= --method= --use-askpass= --output-document= --output-file= --append-output= --input-file= --config= --execute= --directory-prefix=
            --header= --user= --password= --user-agent= --referer= --load-cookies= --save-cookies= --ca-certificate= --certificate= --private-key=
            --rejected-log= --warc-file= --timeout= --tries= *
            """)
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends a file.",
                static call => call.Has("--post-file --body-file") ? call.IndexOf("--post-file --body-file")
                    : call.ValueOf("--post-data --body-data") is { } data && data.Text.IndexOf('\0') >= 0 ? 0 : -1,
                match: ["wget --post-file=f http://h", "wget --post-data \"$(cat f)\" http://h"], noMatch: ["wget http://h", "wget --post-data a=b http://h"])
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Asks a server to delete.",
                static call => call.ValueOf("--method") is { } method && method.Text.ToUpperInvariant() == "DELETE" && !LocalServices.Only(call) ? 0 : -1,
                match: ["wget --method=DELETE http://h/x"], noMatch: ["wget --method=POST http://h/x"])
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Runs a program of the caller's choice.",
                static call => call.Has("--use-askpass") ? 0 : call.ValueOf("-e --execute") is { } setting && Holds(setting, "askpass") ? 0 : -1,
                match: ["wget --use-askpass=./x h", "wget -e use_askpass=./x h"], noMatch: ["wget h", "wget -e robots=off h"])
            .ReadsFrom("-i --input-file --config --load-cookies")
            .WritesTo(
                "-O --output-document -o --output-file -a --append-output -P --directory-prefix --save-cookies --rejected-log --warc-file", "Writes to a file.",
                match: ["wget -O f http://h"], noMatch: ["wget -qO- http://h"]),
        Fetches("aria2c axel lwp-download saldl pget yt-dlp youtube-dl gallery-dl you-get streamlink httrack", """
            -d= -o= -O= -i= -l= -x= -s= -j= -k= -P= -f= --dir= --out= --output= --input-file= --log= --on-download-complete= --on-download-start=
            --on-download-stop= --on-download-error= --on-download-pause= --on-bt-download-complete= --exec= --exec-before-download= --downloader=
            --external-downloader= --config-location= --config-locations= --postprocessor-args= --player= --netrc-cmd= --batch-file= *
            """)
            .HandsOn("""
                --on-download-complete --on-download-start --on-download-stop --on-download-error --on-download-pause --on-bt-download-complete --exec
                --exec-before-download --downloader --external-downloader --player --netrc-cmd
                """)
            .ReadsFrom("-i --input-file --batch-file")
            .WritesTo("-d -o -O --dir --out --output --log", "Writes to a file.", match: ["aria2c -o f http://h"], noMatch: ["aria2c http://h"])
            .KeepsToItself(),
        Fetches("http https xh xhs httpie lwp-request GET POST HEAD fetch restish hurl bombardier",
            "-o= -a= -A= -p= -s= -f -j -h -b -v -d -c -F --output= --auth= --session= --verify= --raw= --form --json --download *")
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Asks a server to delete.",
                static call => LocalServices.Only(call) ? -1 : When.OperandIs("DELETE", "delete")(call),
                match: ["http DELETE http://h/x"], noMatch: ["http GET http://h/x", "http DELETE http://localhost:8000/x"])
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Sends a file or what was piped in.",
                static call => call.Input is { Exists: true, Text: null } ? 0
                    : When.FirstOperand(call, static argument => argument.Text.IndexOf('@') is >= 0 and var at
                        && argument.Text.IndexOf("//", StringComparison.Ordinal) < 0 && at + 1 < argument.Text.Length),
                match: ["http POST http://h/x file@f", "http POST http://h/x < f"], noMatch: ["http POST http://h/x a=b"])
            .WritesTo("-o --output", "Writes to a file.", match: ["xh -o f http://h"], noMatch: ["xh http://h"]),
        Fetches("lynx w3m links elinks links2 browsh carbonyl",
            "-o= -T= -I= -O= -c= -cfg= +cfg= +dump +source +editor= +post_data +get_data +cmd_script= +lss= +cfg= *")
            .HandsOn("-editor")
            .Loads("-cmd_script", match: ["lynx -cmd_script=./x h"], noMatch: ["lynx -dump h"])
            .Runs(static (call, judge) =>
            {
                foreach (int index in call.Operands)
                {
                    Analysis.PathJudge.Read(judge.Findings, call.Arguments[index]);
                }
            })
            .KeepsToItself(),
    ];

    private static CommandSpec Fetches(string names, string options) =>
        Spec.Changes(names, OperandRole.Data, options, ShellReasonCodes.Network, "Talks to another machine.")
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Asks the cloud for this machine's credentials.",
                When.Argument(IsMetadata),
                match: ["@ http://169.254.169.254/latest/meta-data/"], noMatch: ["@ http://10.0.0.1/"])
            .Dangerous(
                ShellReasonCodes.Exfiltration, "Talks to a place that keeps whatever is sent there.",
                When.Operand(static argument => Holds(argument, Drops)),
                match: ["@ https://webhook.site/x"], noMatch: ["@ http://h/x"])
            .Runs(JudgeFileAddresses);

    internal static bool IsMetadata(Argument argument) => Holds(argument, Metadata);

    private static int CurlUpload(Invocation call)
    {
        foreach ((string name, int index, Argument? value) in call.Options)
        {
            if (value is not { } given)
            {
                continue;
            }

            string text = given.Text;
            bool unknown = text.IndexOf('\0') >= 0;
            bool sends = name switch
            {
                "-T" or "--upload-file" => true,
                "-d" or "--data" or "--data-binary" or "--data-ascii" or "--json" => unknown || text.StartsWith("@", StringComparison.Ordinal),
                "--data-raw" => unknown,
                "--data-urlencode" => unknown || text.IndexOf('@') is >= 0 and var at && text.IndexOf('=') is var equals && (equals < 0 || equals > at),
                "-F" or "--form" => text.IndexOf("=@", StringComparison.Ordinal) >= 0 || text.IndexOf("=<", StringComparison.Ordinal) >= 0,
                _ => false,
            };
            if (sends)
            {
                return index;
            }
        }

        return -1;
    }

    // file:///etc/shadow is a path in the clothes of an address.
    private static void JudgeFileAddresses(Invocation call, CommandJudge judge)
    {
        foreach (int index in call.Operands)
        {
            Argument operand = call.Arguments[index];
            if (operand.Text.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            {
                PathJudge.Read(judge.Findings, operand.WithText("/" + operand.Text.Substring("file:".Length).TrimStart('/')));
            }
        }
    }

    private static bool Holds(Argument argument, params string[] parts)
    {
        foreach (string part in parts)
        {
            if (argument.Text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
