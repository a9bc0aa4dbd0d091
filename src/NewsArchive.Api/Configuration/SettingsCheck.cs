using System.ComponentModel.DataAnnotations;
using System.Reflection;


namespace NewsArchive.Configuration;

/// <summary>Looks all settings over, and finds everything that is wrong with them at once.</summary>
internal static class SettingsCheck
{
    public static SettingsReport Run(IConfiguration settings)
    {
        var (errors, warnings) = (new List<string>(), new List<string>());
        foreach (var section in SettingsCatalog.Sections)
        {
            Read(settings.GetSection(section.Name), section.Options, errors);
            warnings.AddRange(UnknownIn(settings.GetSection(section.Name), section.Options));
        }

        errors.AddRange(ArchiveFaults.Of(settings));
        return new SettingsReport(errors, warnings);
    }

    /// <summary>What is wrong with the settings of one section; a sentence each.</summary>
    public static IReadOnlyList<string> FaultsOf<TOptions>(IConfigurationSection section)
    {
        var errors = new List<string>();
        Read(section, typeof(TOptions), errors);
        return errors;
    }

    /// <summary>Setting by setting: the binder as a whole would stop at the first it cannot read.</summary>
    private static void Read(IConfigurationSection section, Type type, List<string> errors)
    {
        if (type.GetConstructor([]) is null) return;
        var options = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var setting = section.GetSection(property.Name);
            if (setting.Exists() && !TryRead(setting, property, options, errors)) continue;
            var results = new List<ValidationResult>();
            var context = new ValidationContext(options) { MemberName = property.Name, DisplayName = $"{section.Key}:{property.Name}" };
            Validator.TryValidateProperty(property.GetValue(options), context, results);
            errors.AddRange(results.Select(result => result.ErrorMessage!));
        }

        if (options is ICheckedOptions withRules) errors.AddRange(withRules.Faults());
    }

    private static bool TryRead(IConfigurationSection setting, PropertyInfo property, object options, List<string> errors)
    {
        try
        {
            property.SetValue(options, setting.Get(property.PropertyType));
            return true;
        }
        catch (InvalidOperationException)
        {
            // Not the binder's own words: they repeat the value, which may be a secret in the wrong place.
            errors.Add($"{setting.Path} must be {Describe(property.PropertyType)}.");
            return false;
        }
    }

    private static string Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return string.Join(" or ", Enum.GetNames(type));
        return type == typeof(bool) ? "true or false" : type == typeof(int) ? "a whole number" : type == typeof(double) ? "a number" : $"a {type.Name}";
    }

    private static IEnumerable<string> UnknownIn(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties().Select(property => property.Name).ToList();
        return section.GetChildren()
            .Where(setting => !known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
            .Select(setting => $"{setting.Path} is not a setting and does nothing; {section.Key} has {string.Join(", ", known)}.");
    }
}

/// <summary>What is wrong with the settings.</summary>
/// <param name="Errors">What cannot work; a sentence each.</param>
/// <param name="Warnings">What does nothing; a sentence each.</param>
internal sealed record SettingsReport(IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings);

/// <summary>The settings cannot work.</summary>
internal sealed class SettingsException(IReadOnlyList<string> errors) : Exception(string.Join(' ', errors))
{
    public IReadOnlyList<string> Errors => errors;
}
