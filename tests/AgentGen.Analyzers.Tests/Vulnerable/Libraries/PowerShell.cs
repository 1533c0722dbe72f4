using System;
using System.Collections.ObjectModel;

namespace System.Management.Automation;

public class PSObject;

public sealed class PowerShell : IDisposable
{
    public static PowerShell Create() => new();

    public PowerShell AddScript(string script) => this;

    public PowerShell AddCommand(string cmdlet) => this;

    public PowerShell AddParameter(string parameterName, object value) => this;

    public Collection<PSObject> Invoke() => [];

    public void Dispose()
    {
    }
}
