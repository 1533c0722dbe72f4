namespace AgentGen.Shell.Tests.Rules;

public sealed class RemoteRulesTests
{
    [Fact]
    public void Ordinary_work_is_a_change() =>
        Verdicts.ShouldAllBe("""
            ssh host uptime
            ssh -p 2222 user@host 'df -h'
            ssh -L 5432:db:5432 bastion
            ssh -o StrictHostKeyChecking=no host ls
            ssh -J bastion host ls
            scp host:/var/tmp/report.txt .
            scp -r host:logs ./logs
            sftp host
            curl -fsS https://example.org/health
            curl -X POST -d name=x https://example.org/api
            curl -H 'Accept: application/json' https://example.org/api
            curl -o page.html https://example.org/
            wget https://example.org/data.csv
            wget -qO- https://example.org/robots.txt
            aria2c https://example.org/data.iso
            http GET https://example.org/api
            lftp -c 'open ftp.example.org; get data.csv'
            rclone copy ./site remote:bucket
            openssl s_client -connect example.org:443 -showcerts
            echo | openssl s_client -connect example.org:443
            sshfs host:/srv ./srv
            ssh-keyscan example.org
            """, ShellRisk.Mutating);
}
