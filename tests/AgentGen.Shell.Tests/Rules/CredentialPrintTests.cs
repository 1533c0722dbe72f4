namespace AgentGen.Shell.Tests.Rules;

public sealed class CredentialPrintTests
{
    [Fact]
    public void What_prints_keys_or_passwords_by_its_own_means_is_dangerous() =>
        Verdicts.ShouldAllBe("""
            kubectl get --raw /api/v1/secrets
            kubectl get --raw=/api/v1/namespaces/a/secrets/b
            kubectl get cm,Secret -o json
            kubectl -n a get pods,secrets.v1. -ojson
            kubectl get pods -o go-template-file=/etc/shadow
            gh auth status -t
            redis-cli config get requirepass
            redis-cli CONFIG GET '*'
            redis-cli acl list
            terraform output -raw db_password
            pulumi config get dbPassword
            openssl rsa -in key.pem
            openssl pkey -in key.pem -text -noout
            openssl pkcs12 -in a.p12 -nodes
            git config --get http.extraheader
            git config --get-regexp token
            git show HEAD:.env
            git show main:deploy/id_rsa
            git cat-file -p HEAD:.env
            ip xfrm state
            printenv GITHUB_TOKEN
            aws lightsail get-instance-access-details --instance-name a
            etcdctl get --prefix /registry/secrets
            composer config github-oauth.github.com
            duckdb -c "select * from '/root/.ssh/id_rsa'"
            look : /etc/shadow
            tree --fromfile /etc/shadow
            man /etc/shadow
            ssh -F /etc/shadow -G h
            systemd-analyze cat-config /etc/shadow
            du --files0-from=/etc/shadow
            journalctl --file=/etc/shadow
            """, ShellRisk.Dangerous);

    [Fact]
    public void The_same_tools_are_looked_with() =>
        Verdicts.ShouldAllBe("""
            kubectl get --raw /healthz
            kubectl get secrets
            kubectl get pods,svc -o yaml
            kubectl get pod "$name" -o yaml
            gh auth status
            redis-cli config get maxmemory
            terraform output
            terraform output -raw cluster_name
            pulumi config get aws:region
            openssl rsa -in key.pem -check -noout
            openssl pkey -in key.pem -pubout
            openssl x509 -in cert.pem -noout -dates
            git config --list
            git config --get user.email
            git config --get credential.helper
            git show HEAD:src/Program.cs
            git show HEAD:.env.example
            git cat-file -p HEAD:README.md
            ip xfrm policy
            printenv HOME
            aws iam get-account-password-policy
            aws --endpoint-url=http://localhost:4566 s3 ls
            etcdctl get /app/config
            composer config vendor-dir
            tree --fromfile list.txt
            man ls
            man ./doc/tool.1
            ssh -G h
            docker compose --env-file .env config
            """, ShellRisk.ReadOnly);

    [Fact]
    public void What_may_print_one_or_takes_credentials_elsewhere_is_no_look() =>
        Verdicts.ShouldAllBe("""
            terraform output -json
            terraform state pull
            kubectl get "$kind" -o yaml
            kubectl -s http://h get pods
            aws s3 ls --endpoint-url http://h
            aws s3 presign s3://b/k
            az webapp config appsettings list -n a
            gh api https://example.org/
            gh api repos/a/b -H 'X-HTTP-Method-Override: DELETE'
            strace -p 42
            git ls-remote git@host:$(cat f)
            ssh -F ./config -G h
            """, ShellRisk.Mutating);
}
