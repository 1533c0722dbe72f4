namespace Renci.SshNet;

public class SshCommand
{
    public string Result => "";
}

public class SshClient
{
    public void Connect()
    {
    }

    public void Disconnect()
    {
    }

    public SshCommand RunCommand(string commandText) => new();
}
