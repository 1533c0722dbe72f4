namespace AgentGen.Shell.Rules;

/// <summary>
/// File names of ImageMagick: <c>format:file</c> names the reader of a file, and some readers run scripts, delete, or fetch. Formats of pictures only
/// read.
/// </summary>
internal static class PictureNames
{
    private static readonly HashSet<string> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        "png", "png8", "png24", "png32", "jpg", "jpeg", "jp2", "jxl", "gif", "tif", "tiff", "tiff64", "bmp", "bmp3", "webp", "avif", "heic", "heif", "ico",
        "icon", "pbm", "pgm", "ppm", "pnm", "pam", "pfm", "tga", "xbm", "xpm", "pcx", "psd", "psb", "exr", "hdr", "dpx", "cin", "dds", "dng", "sgi", "sun",
        "ras", "xwd", "miff", "mpc", "rgb", "rgba", "gray", "cmyk", "ycbcr", "null", "xc", "canvas", "gradient", "radial-gradient", "plasma", "pattern", "rose",
        "logo", "wizard", "granite", "netscape", "hald", "histogram", "info", "json", "dcm", "fits", "mng", "jng", "qoi", "wbmp",
    };

    /// <summary>One of the operands is read by something else than a reader of pictures.</summary>
    internal static readonly RuleCondition ReadOtherwise = When.Operand(static argument => IsOther(argument.Text));

    private static bool IsOther(string text)
    {
        if (text.Length > 0 && text[0] is '|' or '@')
        {
            return true;
        }

        int colon = text.IndexOf(':');
        return colon > 0 && text.IndexOfAny(['/', '[']) is var other && (other < 0 || other > colon) && !Formats.Contains(text.Substring(0, colon));
    }
}
